import type { ElasticsearchInstaller } from './cluster';
import { DOORS } from './cluster';
import type { Installable } from './installable';
import type { InstallOptions } from './installables';
import { buildInstallables } from './installables';
import type { InstallationStep } from './to_installation_step';
import { toInstallationStep } from './to_installation_step';

export interface PlannedStep {
  installable: Installable;
  step: InstallationStep;
}

/** What installing would do here, without doing it. To remove: plan EVERYTHING. */
export async function planInstallation(cluster: ElasticsearchInstaller, options: InstallOptions = {}): Promise<PlannedStep[]> {
  const plan = await Promise.all(
    buildInstallables(options).map(async (installable) => ({
      installable,
      step: toInstallationStep(installable, await DOORS[installable.kind].find(cluster, installable.name)),
    })),
  );
  const unavailable = new Set(plan.filter(({ step }) => step === 'unavailable').map(({ installable }) => installable.name));
  return plan.map(({ installable, step }) => ({
    installable,
    step: installable.needs !== undefined && unavailable.has(installable.needs) ? 'unavailable' : step,
  }));
}

/**
 * Creates and upgrades what the plan says; what is current, newer, somebody else's or not to be had stays as it is. In order, so that a failure leaves
 * no gap.
 */
export async function install(cluster: ElasticsearchInstaller, plan: readonly PlannedStep[]): Promise<void> {
  for (const { installable, step } of plan) {
    if (step === 'create' || step === 'upgrade') await DOORS[installable.kind].put(cluster, installable);
  }
}

const OURS: readonly InstallationStep[] = ['upgrade', 'current', 'newer'];

/** Removes what is ours, whatever its version; indices and their documents stay. In reverse, so that nothing refers to what is gone. */
export async function uninstall(cluster: ElasticsearchInstaller, plan: readonly PlannedStep[]): Promise<void> {
  for (const { installable, step } of [...plan].reverse()) {
    if (OURS.includes(step)) await DOORS[installable.kind].remove(cluster, installable.name);
  }
}
