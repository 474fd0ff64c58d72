/** Each by itself, the last first, whatever becomes of the others; what stays is told and fails the run. */
export async function takeAway(removals: ReadonlyArray<[what: string, remove: () => Promise<unknown>]>): Promise<void> {
  for (const [what, remove] of [...removals].reverse()) {
    try {
      await remove();
    } catch (error) {
      process.exitCode = 1;
      console.log(`✗ left behind: ${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
