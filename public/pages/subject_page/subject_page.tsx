import { EuiEmptyPrompt, EuiProgress, EuiSkeletonText, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ServiceMap } from '../../../common/domain/service_map';
import type { TimeRange } from '../../../common/domain/time_range';
import { displayName } from '../../components/display_name';
import { NoAccess } from '../../components/no_access';
import { ProblemCallout } from '../../components/problem_callout';
import { RightsNote } from '../../components/rights_note';
import type { PageSubject } from '../../components/subject_address';
import { edgeIdOf } from '../../components/subject_address';
import { useWithheld } from '../../components/use_withheld';
import { ofMap } from '../map_page/of_map';
import { PartialCallout } from '../map_page/partial_callout';
import { TimePicker } from '../map_page/time_picker';
import { useMapAlert } from '../map_page/use_map_alert';
import { useServiceMap } from '../map_page/use_service_map';
import { useTimeWindow } from '../map_page/use_time_window';
import { useBreadcrumbs } from '../use_breadcrumbs';
import { EdgeParts } from './edge_parts';
import type { PartsProps } from './parts_props';
import { ServiceParts } from './service_parts';
import { SubjectHeader } from './subject_header';
import { useSubjectPage } from './use_subject_page';

const EVERYTHING = { mesh: [], zone: [], namespace: [], find: '', onlyMatches: false };

/** The page of an edge or of a service: all that is known of it, each part with its own searches. */
export function SubjectPage() {
  const { size, colors } = useEuiTheme().euiTheme;
  const { subject, state, moment, changeRange } = useSubjectPage();
  const window = useTimeWindow(state.rangeFrom, state.rangeTo);
  const { shown, failure, isFetching } = useServiceMap(window, { ...EVERYTHING, hide: state.hide });
  const alert = useMapAlert(shown?.map);
  const title = toTitle(subject, shown?.map);
  const withheld = useWithheld({
    failure: shown ? undefined : failure,
    answer: shown && ofMap(shown.map),
    isFetching,
  });

  useBreadcrumbs(title);

  const onZoom = ({ from, to }: TimeRange) =>
    changeRange({ rangeFrom: new Date(from).toISOString(), rangeTo: new Date(to).toISOString() });
  const selection =
    subject &&
    (subject.kind === 'edge' ? { kind: 'edge' as const, id: edgeIdOf(subject) } : { kind: 'service' as const, id: subject.id });
  return (
    <main
      data-test-subj="meshSubjectPage"
      aria-busy={isFetching}
      style={{
        display: 'flex',
        flexDirection: 'column',
        gap: size.m,
        padding: size.m,
        background: colors.body,
        position: 'relative',
      }}
    >
      {isFetching && <EuiProgress size="xs" color="primary" position="absolute" />}
      <SubjectHeader
        title={title}
        subject={subject}
        isWithheld={withheld !== undefined}
        onAlert={selection && alert.alertOn(selection)}
      >
        <TimePicker
          state={{ ...state, refresh: { every: 10_000, paused: true } }}
          change={({ rangeFrom, rangeTo }) => {
            if (rangeFrom !== undefined && rangeTo !== undefined) changeRange({ rangeFrom, rangeTo });
          }}
          isLoading={isFetching}
          onRefresh={window.refresh}
        />
      </SubjectHeader>
      {failure != null && !withheld && <ProblemCallout failure={failure} onRetry={window.refresh} />}
      {withheld && <NoAccess withheld={withheld} onRetry={window.refresh} />}
      {shown && !withheld && <RightsNote notes={shown.map.coverage.notes} />}
      {shown && <PartialCallout coverage={shown.map.coverage} />}
      {!shown && failure == null && !withheld && <EuiSkeletonText lines={10} />}
      {shown && !withheld && <Parts subject={subject} map={shown.map} asked={shown.asked} moment={moment} onZoom={onZoom} />}
      {alert.flyout}
    </main>
  );
}

/** Another subject is another page: nothing of the old one stays. */
function Parts({ subject, ...props }: PartsProps & { subject: PageSubject | undefined }) {
  const { services, edges } = props.map;
  if (subject?.kind === 'edge') {
    const edge = edges.find(({ id }) => id === edgeIdOf(subject));
    if (edge) return <EdgeParts key={edge.id} edge={edge} {...props} />;
  }
  if (subject?.kind === 'service') {
    const service = services.find(({ id }) => id === subject.id);
    if (service) return <ServiceParts key={service.id} service={service} {...props} />;
  }
  return (
    <EuiEmptyPrompt
      iconType="search"
      titleSize="s"
      data-test-subj="meshSubjectGone"
      title={
        <h2>{i18n.translate('meshObservability.subjectPage.goneTitle', { defaultMessage: 'No traffic in this time range' })}</h2>
      }
      body={
        <p>
          {i18n.translate('meshObservability.subjectPage.gone', {
            defaultMessage:
              'Access logs of this time range do not know it. Choose a longer one, or go to the map to see who talks to whom.',
          })}
        </p>
      }
    />
  );
}

function toTitle(subject: PageSubject | undefined, map: ServiceMap | undefined): string {
  const nameOf = (id: string) => displayName(map?.services.find((service) => service.id === id)?.name ?? lastPart(id), 60);
  if (subject?.kind === 'edge') return `${nameOf(subject.source)} → ${nameOf(subject.destination)}`;
  return subject ? nameOf(subject.id) : i18n.translate('meshObservability.subjectPage.nobody', { defaultMessage: 'Nobody' });
}

/** Until the map has come: ids end in names, mostly. */
const lastPart = (id: string) => id.split('/').filter(Boolean).at(-1) ?? id;
