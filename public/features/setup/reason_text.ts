import { i18n } from '@kbn/i18n';
import type { InstallableKind, InstallReason } from '../../../common/domain/setup';
import { displayName } from '../../components/display_name';

/** Of names and of Elasticsearch's own words. */
const LENGTH = 300;
const DIFFERENCES_NAMED = 3;

type Unconfirmed = Extract<InstallReason, { code: 'unconfirmed' }>;

/** Why an object is as it is, or what came of it: what happened, and what to do. */
export function reasonText(reason: InstallReason): string {
  switch (reason.code) {
    case 'login_needed':
      return i18n.translate('meshObservability.installReason.loginNeeded', {
        defaultMessage: 'Elasticsearch took no login. Log in again; if that does not help, an administrator can tell why.',
      });
    case 'privilege_needed': {
      const values = { things: thingsText(reason.kind), privilege: reason.privilege };
      return reason.doing === 'read'
        ? i18n.translate('meshObservability.installReason.mayNotLook', {
            defaultMessage:
              'You may not look at {things}: that needs the cluster privilege {privilege} in Elasticsearch. Ask an administrator for it.',
            values,
          })
        : i18n.translate('meshObservability.installReason.mayNotChange', {
            defaultMessage:
              'You may not change {things}: that needs the cluster privilege {privilege} in Elasticsearch. Ask an administrator for it, or let somebody who holds it install this.',
            values,
          });
    }
    case 'kind_unavailable':
      return i18n.translate('meshObservability.installReason.kindUnavailable', {
        defaultMessage: 'This Elasticsearch has no {things}. What needs none goes on without.',
        values: { things: thingsText(reason.kind) },
      });
    case 'processor_unavailable':
      return i18n.translate('meshObservability.installReason.processorUnavailable', {
        defaultMessage:
          'This Elasticsearch has no ingest processor “{processor}”, so the pipeline cannot run here. Send lines as JSON, which needs none.',
        values: { processor: displayName(reason.processor) },
      });
    case 'overtaken':
      return i18n.translate('meshObservability.installReason.overtaken', {
        defaultMessage: 'Somebody put it there or changed it at the same moment: nothing was overwritten. Look again.',
      });
    case 'refused':
      return i18n.translate('meshObservability.installReason.refused', {
        defaultMessage: 'Elasticsearch refused ({status}). {said}',
        values: { status: reason.status, said: displayName(reason.said, LENGTH) },
      });
    case 'part_unavailable':
      return i18n.translate('meshObservability.installReason.partUnavailable', {
        defaultMessage: 'It needs {part}, which this Elasticsearch cannot have.',
        values: { part: displayName(reason.part, LENGTH) },
      });
    case 'parts_missing':
      return i18n.translate('meshObservability.installReason.partsMissing', {
        defaultMessage: 'It refers to {parts}, which {count, plural, one {is} other {are}} not there and could not be installed.',
        values: { parts: listText(reason.parts), count: reason.parts.length },
      });
    case 'parts_of_others':
      return i18n.translate('meshObservability.installReason.partsOfOthers', {
        defaultMessage:
          'It refers to {parts}, which {count, plural, one {is} other {are}} somebody else’s, for another choice, or not to be seen: on top of that it would do something else than it says. Overwrite that first, or rename it.',
        values: { parts: listText(reason.parts), count: reason.parts.length },
      });
    case 'taken_along':
      return i18n.translate('meshObservability.installReason.takenAlong', {
        defaultMessage: '{by} needs it.',
        values: { by: displayName(reason.by, LENGTH) },
      });
    case 'referred_to':
      return i18n.translate('meshObservability.installReason.referredTo', {
        defaultMessage: '{by} {count, plural, one {refers} other {refer}} to it: remove that first, or what it says of this.',
        values: { by: listText(reason.by), count: reason.by.length },
      });
    case 'referrers_unseen':
      return i18n.translate('meshObservability.installReason.referrersUnseen', {
        defaultMessage: 'Whether templates refer to it could not be seen: you may not look at them.',
      });
    case 'unconfirmed':
      return [unconfirmedText(reason), lossText(reason)].filter((text) => text !== '').join(' ');
    case 'unanswered':
      return i18n.translate('meshObservability.installReason.unanswered', {
        defaultMessage: 'Elasticsearch did not answer ({said}): whether it was done is unknown. Look again when it answers.',
        values: { said: displayName(reason.said, LENGTH) },
      });
    case 'untried':
      return i18n.translate('meshObservability.installReason.untried', {
        defaultMessage: 'Not tried, because {after} failed.',
        values: { after: displayName(reason.after, LENGTH) },
      });
  }
}

/** Whose it is, and why it was left alone. */
function unconfirmedText({ name, state, version, installed, unseen }: Unconfirmed): string {
  const values = { name: displayName(name), version, installed: installed ?? '?' };
  switch (state) {
    case 'foreign':
      return i18n.translate('meshObservability.installReason.foreign', {
        defaultMessage: '“{name}” is there already and is not ours: somebody else made it. It was left alone.',
        values,
      });
    case 'changed':
      return i18n.translate('meshObservability.installReason.changed', {
        defaultMessage:
          '“{name}” is ours (version {installed}), but somebody has edited it, or it was not put there by us. It was left alone.',
        values,
      });
    case 'other_choice':
      return i18n.translate('meshObservability.installReason.otherChoice', {
        defaultMessage: '“{name}” is ours, but for another choice. It was left alone.',
        values,
      });
    case 'newer':
      return i18n.translate('meshObservability.installReason.newer', {
        defaultMessage: '“{name}” is of version {installed}, newer than ours ({version}). It was left alone.',
        values,
      });
    default:
      return i18n.translate('meshObservability.installReason.unseen', {
        defaultMessage: 'Whether “{name}” is there cannot be seen, so it was left alone. {why}',
        values: { ...values, why: unseen ? reasonText(unseen) : '' },
      });
  }
}

function lossText({ doing, differences }: Unconfirmed): string {
  if (doing === 'removing')
    return i18n.translate('meshObservability.installReason.losesAll', { defaultMessage: 'Removing it loses all of it.' });
  if (!differences || differences.count === 0) return '';
  const paths = differences.shown.slice(0, DIFFERENCES_NAMED).map(({ path }) => path);
  return i18n.translate('meshObservability.installReason.losesSome', {
    defaultMessage: 'Overwriting changes {paths}{rest, plural, =0 {} other {, and # more}}.',
    values: { paths: listText(paths), rest: differences.count - paths.length },
  });
}

const listText = (names: readonly string[]) => names.map((name) => displayName(name)).join(', ');

function thingsText(kind: InstallableKind): string {
  switch (kind) {
    case 'component_template':
      return i18n.translate('meshObservability.installReason.componentTemplates', { defaultMessage: 'component templates' });
    case 'index_template':
      return i18n.translate('meshObservability.installReason.indexTemplates', { defaultMessage: 'index templates' });
    case 'ingest_pipeline':
      return i18n.translate('meshObservability.installReason.ingestPipelines', { defaultMessage: 'ingest pipelines' });
    case 'lifecycle_policy':
      return i18n.translate('meshObservability.installReason.lifecyclePolicies', { defaultMessage: 'lifecycle policies' });
  }
}
