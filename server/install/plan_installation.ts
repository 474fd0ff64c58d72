import type { ElasticsearchInstaller } from './cluster';
import { DOORS } from './cluster';
import type { Installable } from './installables';
import { INSTALLABLES } from './installables';
import type { InstallationStep } from './to_installation_step';
import { toInstallationStep } from './to_installation_step';

export interface PlannedStep {
  installable: Installable;
  step: InstallationStep;
}

/** What installing would do here, without doing it. */
export function planInstallation(cluster: ElasticsearchInstaller): Promise<PlannedStep[]> {
  return Promise.all(
    INSTALLABLES.map(async (installable) => ({
      installable,
      step: toInstallationStep(installable, await DOORS[installable.kind].find(cluster, installable.name)),
    })),
  );
}

/** Creates and upgrades what the plan says; what is current, newer or somebody else's stays as it is. In order, so that a failure leaves no gap. */
export async function install(cluster: ElasticsearchInstaller, plan: readonly PlannedStep[]): Promise<void> {
  for (const { installable, step } of plan) {
    if (step === 'create' || step === 'upgrade') await DOORS[installable.kind].put(cluster, installable);
  }
}

/** Removes what is ours, whatever its version; indices and their documents stay. In reverse, so that nothing refers to what is gone. */
export async function uninstall(cluster: ElasticsearchInstaller, plan: readonly PlannedStep[]): Promise<void> {
  for (const { installable, step } of [...plan].reverse()) {
    if (step !== 'create' && step !== 'foreign') await DOORS[installable.kind].remove(cluster, installable.name);
  }
}
