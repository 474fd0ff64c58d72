import type { BodyDifference, InstallableKind, InstalledState, InstallReason } from '../../common/domain/setup';
import type { Stale } from '../../server/install/run_installation';

const NAMED = 3;

const THINGS: Record<InstallableKind, string> = {
  component_template: 'component templates',
  index_template: 'index templates',
  ingest_pipeline: 'ingest pipelines',
  lifecycle_policy: 'lifecycle policies',
};

type Unconfirmed = Extract<InstallReason, { code: 'unconfirmed' }>;

/** Why an object is as it is, or what came of it: sentences for a terminal. */
export function reasonText(reason: InstallReason): string {
  switch (reason.code) {
    case 'login_needed':
      return 'Elasticsearch asks for a login, and took none. Give it an API key (ELASTICSEARCH_API_KEY), or a user and password in its address.';
    case 'privilege_needed':
      return `You may not ${reason.doing === 'read' ? 'look at' : 'change'} ${THINGS[reason.kind]}: that needs the cluster privilege ${reason.privilege} in Elasticsearch. Ask an administrator for it, or let somebody who holds it install this.`;
    case 'kind_unavailable':
      return `This Elasticsearch has no ${THINGS[reason.kind]}. What needs none goes on without.`;
    case 'processor_unavailable':
      return `This Elasticsearch has no ingest processor “${reason.processor}”, so the pipeline cannot run here. Send lines as JSON, which needs none.`;
    case 'overtaken':
      return 'Somebody put it there or changed it at the same moment: nothing was overwritten. Look again.';
    case 'refused':
      return `Elasticsearch refused (${reason.status})${reason.said === '' ? '.' : `: ${reason.said}`}`;
    case 'part_unavailable':
      return `It needs ${reason.part}, which this Elasticsearch cannot have.`;
    case 'parts_missing':
      return `It refers to ${reason.parts.join(', ')}, which is not there and could not be installed.`;
    case 'parts_of_others':
      return `It refers to ${reason.parts.join(', ')}, which is somebody else’s, for another choice, or not to be seen, and was left alone: on top of that it would do something else than it says. Confirm overwriting that first, or rename it.`;
    case 'taken_along':
      return `${reason.by} needs it.`;
    case 'referred_to':
      return `${reason.by.join(', ')} refers to it: remove that first, or what it says of this.`;
    case 'referrers_unseen':
      return 'Whether templates refer to it could not be seen: you may not look at them.';
    case 'unconfirmed':
      return unconfirmedText(reason);
    case 'unanswered':
      return `Elasticsearch did not answer (${reason.said}): whether it was done is unknown. Look again when it answers.`;
    case 'untried':
      return `Not tried, because ${reason.after} failed.`;
  }
}

function unconfirmedText({ name, state, version, installed, doing, differences, unseen }: Unconfirmed): string {
  const lost = doing === 'removing' ? ' Removing it loses all of it.' : lossText(differences);
  switch (state) {
    case 'foreign':
      return `“${name}” is there already and is not ours: somebody else made it.${lost} Confirm ${doing} it, or rename it.`;
    case 'changed':
      return `“${name}” is ours (version ${installed ?? 'unknown'}), but somebody has edited it, or it was not put there by us.${lost} Confirm ${doing} it.`;
    case 'other_choice':
      return `“${name}” is ours, but for another choice.${lost} Confirm ${doing} it.`;
    case 'newer':
      return `“${name}” is of version ${installed}, newer than ours (${version}).${lost} Confirm going back to ours, or upgrade this plugin.`;
    default:
      return `Whether “${name}” is there cannot be seen: ${unseen ? reasonText(unseen) : ''} Confirm ${doing} it unseen, or have it done by somebody who may look.`;
  }
}

function lossText(differences: Unconfirmed['differences']): string {
  if (!differences || differences.count === 0) return '';
  const named = differences.shown.slice(0, NAMED).map(differenceText).join('; ');
  const rest = differences.count - Math.min(NAMED, differences.shown.length);
  return ` Overwriting changes ${named}${rest > 0 ? `; and ${rest} more` : ''}.`;
}

/** `path: there → ours`. */
export const differenceText = ({ path, there, ours }: BodyDifference): string =>
  `${path}: ${there ?? '(nothing)'} → ${ours ?? '(nothing)'}`;

export const staleText = ({ name, confirmed, state }: Stale): string =>
  `“${name}” was ${toWords(confirmed)} when it was confirmed, and is ${toWords(state)} now. Nothing was done: look again, and confirm what is there.`;

const toWords = (state: InstalledState) => state.replaceAll('_', ' ');
