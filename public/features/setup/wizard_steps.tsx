import { EuiSpacer, EuiText, EuiTitle, useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { ReactNode } from 'react';
import { CopyBlock } from './copy_block';
import { ExampleStep } from './example_step';
import type { ExampleValues } from './fill_example';
import { needsKey } from './fill_example';
import { buildKeyRequests, keyPartOf } from './key_request';
import { prepareNamespace } from './kubernetes_commands';
import { keepMesh } from './mesh_guard';
import type { Choice, ExampleFile, Taker } from './roads';
import { filesOf, receiverOf } from './roads';
import { takerText } from './taker_text';
import { lookUp, verify } from './wizard_commands';
import type { WizardStep } from './wizard_plan';
import { stepsOf } from './wizard_plan';

interface Props {
  choice: Choice;
  values: ExampleValues;
}

interface ShownStep {
  id: string;
  title: string;
  content: ReactNode;
}

/** Everything to paste, in order: the key, the receiver, Kuma's part, and whether it works. */
export function WizardSteps({ choice, values }: Props) {
  const { size } = useEuiTheme().euiTheme;
  const steps = stepsOf(choice, values).map((step) => toShown(step, choice, values));
  if (steps.length === 0) return null;
  return (
    <>
      <EuiText size="s" color="subdued">
        <p>{explanation(choice, values)}</p>
      </EuiText>
      <EuiSpacer size="m" />
      <ol
        style={{ display: 'flex', flexDirection: 'column', gap: size.l }}
        aria-label={i18n.translate('meshObservability.setup.steps', { defaultMessage: 'Steps' })}
      >
        {steps.map(({ id, title, content }, place) => (
          <li key={id} data-test-subj="meshWizardStep" data-step={id}>
            <EuiTitle size="xxs">
              <h3>
                {place + 1}. {title}
              </h3>
            </EuiTitle>
            <EuiSpacer size="xs" />
            {content}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Over http nothing has a certificate, and Kubernetes' way to it stands with its Secret. */
function explanation({ platform }: Choice, values: ExampleValues): string {
  if (!needsKey(values))
    return i18n.translate('meshObservability.setup.noKey', {
      defaultMessage:
        'Over http nothing logs in: these steps fit an Elasticsearch without users, as on trial. With https a key is made first.',
    });
  return i18n.translate('meshObservability.setup.wizardFiles', {
    defaultMessage:
      'The files are those of the folder examples in this plugin’s repository; the head of each says for which versions it is and how far it was tried. What stands in <> is yours to put in.{platform, select, universal { If Elasticsearch made its certificate itself, as 8.x does, the line of the receiver’s file that names its authority (http_ca.crt) is to be uncommented.} other {}}',
    values: { platform },
  });
}

function toShown(step: WizardStep, choice: Choice, values: ExampleValues): ShownStep {
  switch (step.kind) {
    case 'key':
      return keyStep(choice);
    case 'namespace':
      return namespaceStep(choice, values);
    case 'keep':
      return keepStep(choice, values);
    case 'file':
      return fileStep(step.file, choice, values);
    case 'verify':
      return verifyStep(choice, values);
  }
}

function keyStep({ road }: Choice): ShownStep {
  const receiver = receiverOf(road);
  return {
    id: 'key',
    title: i18n.translate('meshObservability.setup.stepKey', { defaultMessage: 'A key that may write, and nothing else' }),
    content: (
      <>
        <EuiText size="s">
          <p>
            {i18n.translate('meshObservability.setup.keyExplained', {
              defaultMessage:
                'In Kibana’s Dev Tools. {part, select, encoded {The answer’s “encoded” is the key of the steps below.} other {The answer’s “id” and “api_key”, with a colon between them, are the key of the steps below.}}',
              values: { part: keyPartOf(receiver) },
            })}
          </p>
        </EuiText>
        <CopyBlock text={buildKeyRequests(receiver).make} language="json" data-test-subj="meshWizardCommand" />
      </>
    ),
  };
}

const namespaceStep = (choice: Choice, values: ExampleValues): ShownStep => ({
  id: 'namespace',
  title: i18n.translate('meshObservability.setup.stepNamespace', {
    defaultMessage: 'A namespace, and a Secret with address and key',
  }),
  content: (
    <>
      <CopyBlock text={prepareNamespace(choice, values)} language="bash" data-test-subj="meshWizardCommand" />
      {needsKey(values) && (
        <EuiText size="s" data-test-subj="meshWizardAuthority">
          <p>
            {i18n.translate('meshObservability.setup.authorityOnKubernetes', {
              defaultMessage:
                'If Elasticsearch made its certificate itself, as 8.x does: add --from-file=http_ca.crt to the line that makes the Secret, where that file of Elasticsearch’s config/certs is, and uncomment the line of {file} that names it. {manifest} mounts it there.',
              values: { file: savedFor(choice, 'config_map'), manifest: savedFor(choice, 'cluster') },
            })}
          </p>
        </EuiText>
      )}
    </>
  ),
});

const savedFor = (choice: Choice, wanted: Taker): string => filesOf(choice).find(({ taker }) => taker === wanted)?.saveAs ?? '';

const keepStep = (choice: Choice, values: ExampleValues): ShownStep => ({
  id: 'keep',
  title: i18n.translate('meshObservability.setup.stepKeep', { defaultMessage: 'Keep the Mesh as it is' }),
  content: <CopyBlock text={keepMesh(choice, values)} language="bash" data-test-subj="meshWizardCommand" />,
});

const fileStep = (file: ExampleFile, choice: Choice, values: ExampleValues): ShownStep => ({
  id: file.saveAs,
  title: i18n.translate('meshObservability.setup.stepFile', {
    defaultMessage: '{taker}: {file}',
    values: { taker: takerText(file, choice), file: file.saveAs },
  }),
  content: <ExampleStep file={file} choice={choice} values={values} />,
});

const verifyStep = (choice: Choice, values: ExampleValues): ShownStep => ({
  id: 'verify',
  title: i18n.translate('meshObservability.setup.stepVerify', { defaultMessage: 'See whether it arrives' }),
  content: (
    <>
      <CopyBlock text={verify(choice, values)} language="bash" data-test-subj="meshWizardCommand" />
      <EuiText size="s">
        <p>
          {i18n.translate('meshObservability.setup.verifyExplained', {
            defaultMessage:
              'Press “Watch for the first record” below, and send a request through the mesh. The newest document, in Dev Tools:',
          })}
        </p>
      </EuiText>
      <CopyBlock text={lookUp(choice)} language="json" data-test-subj="meshWizardCommand" />
    </>
  ),
});
