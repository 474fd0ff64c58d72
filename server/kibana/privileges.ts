import type { Privilege } from '../../common/domain/privilege';
import { PLUGIN_ID } from '../../common/plugin';

/** What a role must hold to call any endpoint of ours. */
export const API_PRIVILEGE = PLUGIN_ID;

/** What a role must hold besides, to call an endpoint that changes something. */
export const apiPrivilege = (privilege: Privilege) => `${PLUGIN_ID}_${privilege}`;
