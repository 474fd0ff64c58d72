import { EuiAccordion, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { FACTS } from '../../../common/domain/setup';
import type { FormatDiagnosis, MissingFact } from '../../../common/domain/setup';
import { ratio } from '../../../common/domain/units';
import { displayName } from '../../components/display_name';
import type { Format } from '../../components/format';
import { useFormat } from '../../components/use_format';
import { factText } from './fact_text';
import { FormatFix } from './format_fix';

interface Props {
  format: FormatDiagnosis;
  /** The recommended format says how what is missing can be logged. */
  hasFields: boolean;
}

/** What a form lacks, and where it lies; folded where it is long. */
export function FormatDetails({ format: found, hasFields }: Props) {
  const format = useFormat();
  const lacksId = useGeneratedHtmlId({ prefix: 'meshLacks' });
  const storesId = useGeneratedHtmlId({ prefix: 'meshStores' });
  // What is missing in a few lines is mostly the nature of those lines: connections have no path.
  const missing = found.missing.filter(({ without, of }) => of === 0 || without / of > 0.5);
  // In the order of what it costs not to know them.
  const facts = [...missing].sort((a, b) => FACTS.indexOf(a.fact) - FACTS.indexOf(b.fact));
  return (
    <>
      {facts.length > 0 && (
        <EuiAccordion
          id={lacksId}
          initialIsOpen={facts.length <= 4}
          paddingSize="none"
          buttonContent={
            <EuiText size="s">
              {i18n.translate('meshObservability.setup.lacks', {
                defaultMessage: '{count, plural, one {One thing is} other {# things are}} not said',
                values: { count: facts.length },
              })}
            </EuiText>
          }
          data-test-subj="meshSetupLacks"
        >
          <EuiText size="s">
            <ul>
              {facts.map((each) => (
                <li key={each.fact} data-fact={each.fact}>
                  {missingSentence(each, format)}
                </li>
              ))}
            </ul>
          </EuiText>
          {hasFields && <FormatFix facts={facts.map(({ fact }) => fact)} />}
        </EuiAccordion>
      )}
      {(found.malformed.length > 0 || found.unprepared.length > 0) && (
        <EuiText size="s">
          <ul>
            {found.malformed.map(({ fact, documents }) => (
              <li key={fact} data-test-subj="meshSetupMalformed">
                {i18n.translate('meshObservability.setup.malformed', {
                  defaultMessage: '{documents} have a {what} that is none (as “-”): the document counts, its value does not.',
                  values: {
                    documents: format.count(documents),
                    what:
                      fact === 'duration'
                        ? i18n.translate('meshObservability.setup.duration', { defaultMessage: 'duration' })
                        : factText(fact).name,
                  },
                })}
              </li>
            ))}
            {found.unprepared.length > 0 && (
              <li data-test-subj="meshSetupUnprepared">
                {i18n.translate('meshObservability.setup.unprepared', {
                  defaultMessage:
                    'Fields are kept in a form that makes pages about eight times slower ({fields}). Install the template below; it holds for indices made from then on.',
                  values: { fields: displayName(found.unprepared.join(', '), 120) },
                })}
              </li>
            )}
          </ul>
        </EuiText>
      )}
      {found.stores.length > 0 && (
        <EuiAccordion
          id={storesId}
          paddingSize="none"
          buttonContent={
            <EuiText size="s">
              {i18n.translate('meshObservability.setup.where', {
                defaultMessage: 'In {count, plural, one {one index or data stream} other {# indices and data streams}}',
                values: { count: found.stores.length },
              })}
            </EuiText>
          }
          data-test-subj="meshSetupStores"
        >
          <EuiText size="xs">
            <ul>
              {found.stores.map(({ name, documents, newest }) => (
                <li key={name} style={{ overflowWrap: 'anywhere' }}>
                  {i18n.translate('meshObservability.setup.store', {
                    defaultMessage: '{name}: {documents}, newest {newest}',
                    values: {
                      name: displayName(name, 120),
                      documents: format.count(documents),
                      newest: format.dateTime(newest),
                    },
                  })}
                </li>
              ))}
            </ul>
          </EuiText>
        </EuiAccordion>
      )}
    </>
  );
}

function missingSentence({ fact, without, of }: MissingFact, format: Format): string {
  const { name, cost } = factText(fact);
  if (without === of)
    return i18n.translate('meshObservability.setup.factMissing', {
      defaultMessage: 'No {name}: {cost}.',
      values: { name, cost },
    });
  return i18n.translate('meshObservability.setup.factPartly', {
    defaultMessage: '{share} without {name}: there {cost}.',
    values: { name, cost, share: format.ratio(ratio(without / of)) },
  });
}
