import { EuiBadge, EuiGlobalToastList, EuiHeader, EuiHeaderBreadcrumbs, EuiHeaderSectionItemButton, EuiIcon } from '@elastic/eui';
import type { EuiGlobalToastListToast } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import type { Cell } from './cell';
import { useCell } from './cell';
import { rememberTheme } from './theme_choice';

interface Props {
  crumbs: Cell<string[]>;
  dark: Cell<boolean>;
  toasts: Cell<EuiGlobalToastListToast[]>;
}

/** The frame that Kibana would put around the page. */
export function PreviewChrome({ crumbs, dark, toasts }: Props) {
  const names = [
    i18n.translate('meshObservability.preview.observability', { defaultMessage: 'Observability' }),
    ...useCell(crumbs),
  ];
  const isDark = useCell(dark);
  const dismiss = ({ id }: EuiGlobalToastListToast) => toasts.set(toasts.get().filter((toast) => toast.id !== id));
  const toggle = () => {
    rememberTheme(!isDark);
    dark.set(!isDark);
  };
  return (
    <>
      <EuiHeader
        role="banner"
        sections={[
          {
            items: [
              <EuiIcon key="mark" type="graphApp" size="l" style={{ marginInline: 12 }} aria-hidden />,
              <EuiHeaderBreadcrumbs
                key="crumbs"
                aria-label={i18n.translate('meshObservability.preview.crumbs', { defaultMessage: 'Where this page is' })}
                breadcrumbs={names.map((text) => ({ text }))}
              />,
            ],
          },
          {
            items: [
              <EuiBadge key="note" color="hollow">
                {i18n.translate('meshObservability.preview.note', { defaultMessage: 'Preview host' })}
              </EuiBadge>,
              <EuiHeaderSectionItemButton
                key="theme"
                onClick={toggle}
                data-test-subj="previewTheme"
                aria-label={
                  isDark
                    ? i18n.translate('meshObservability.preview.light', { defaultMessage: 'Use the light theme' })
                    : i18n.translate('meshObservability.preview.dark', { defaultMessage: 'Use the dark theme' })
                }
              >
                <EuiIcon type={isDark ? 'sun' : 'moon'} aria-hidden />
              </EuiHeaderSectionItemButton>,
            ],
          },
        ]}
      />
      <EuiGlobalToastList toasts={useCell(toasts)} dismissToast={dismiss} toastLifeTimeMs={8_000} />
    </>
  );
}
