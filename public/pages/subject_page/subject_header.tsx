import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import { AlertButton } from '../../components/alert_button';
import type { PageSubject } from '../../components/subject_address';
import { edgeIdOf } from '../../components/subject_address';
import { TracesButton } from '../../components/traces_button';
import { useHost } from '../../host/use_host';

interface Props {
  title: string;
  subject: PageSubject | undefined;
  /** Undefined: nothing can watch it. */
  onAlert: (() => void) | undefined;
  /** Nothing about it may be read: there is nothing to do with it either. */
  isWithheld: boolean;
  /** The time range. */
  children: ReactNode;
}

/** Whom the page is about, and the ways from it. */
export function SubjectHeader({ title, subject, onAlert, isWithheld, children }: Props) {
  const { location } = useHost();
  const toMap = () => {
    const from = new URLSearchParams(location.search());
    const to = new URLSearchParams();
    for (const name of ['rangeFrom', 'rangeTo', 'hide']) for (const value of from.getAll(name)) to.append(name, value);
    if (subject?.kind === 'edge') to.set('edge', edgeIdOf(subject));
    else if (subject) to.set('service', subject.id);
    const search = to.toString();
    location.push(search === '' ? '' : `?${search}`);
  };
  const ends =
    subject?.kind === 'edge' ? { source: subject.source, destination: subject.destination } : { destination: subject?.id };
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false} style={{ flexGrow: 0 }}>
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty size="s" onClick={toMap} data-test-subj="meshToMap">
          {i18n.translate('meshObservability.traces.toMap', { defaultMessage: '← Map' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
      <EuiFlexItem style={{ minWidth: 0 }}>
        <EuiTitle size="m">
          <h1 style={{ overflowWrap: 'anywhere' }}>
            <bdi>{title}</bdi>
          </h1>
        </EuiTitle>
      </EuiFlexItem>
      {subject && !isWithheld && (
        <EuiFlexItem grow={false}>
          <EuiFlexGroup gutterSize="xs" responsive={false}>
            <EuiFlexItem grow={false}>
              <AlertButton onAlert={onAlert} />
            </EuiFlexItem>
            <EuiFlexItem grow={false}>
              <TracesButton ends={ends} />
            </EuiFlexItem>
          </EuiFlexGroup>
        </EuiFlexItem>
      )}
      <EuiFlexItem grow={false}>{children}</EuiFlexItem>
    </EuiFlexGroup>
  );
}
