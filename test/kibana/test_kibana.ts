import { CAPTURED_EDGES, loadCapture } from './load_capture';
import { kibanaHome } from './kibana_home';
import { openKibana } from './open_kibana';
import { deleteRules } from './delete_rules';
import { RULE_NAME, walkAlertRules } from './walk_alert_rules';
import { walkAnAlert } from './walk_an_alert';
import { walkDown } from './walk_down';
import { withPeople } from './people';
import { inBothThemes } from './in_both_themes';
import { takeAway } from './take_away';
import { takeStep } from './take_step';
import { walkPeople } from './walk_people';
import { walkSetup } from './walk_setup';
import { takePictures, walkTheApp } from './walk_the_app';

/**
 * npm run test:kibana: drives the installed plugin in the Kibana at KIBANA_URL (KIBANA_USERNAME and KIBANA_PASSWORD where it
 * asks for a login). With KIBANA_HOME, an unpacked Kibana, it builds the zip, installs it, starts Kibana, drives it, removes the
 * plugin and sees Kibana start without it. With ELASTICSEARCH_URL it first loads the captured mesh into the indices kuma-access-log-kibana-test and
 * apm-mesh-kibana-test, and deletes them at the end; without, Kibana's Elasticsearch must hold access logs of the last 15 minutes.
 */
async function main(): Promise<void> {
  const { KIBANA_URL, KIBANA_HOME } = process.env;
  if (!KIBANA_URL && !KIBANA_HOME)
    throw new Error(
      'Say which Kibana: KIBANA_URL=http://localhost:5601, or KIBANA_HOME=/path/to/kibana, before npm run test:kibana',
    );
  const url = (KIBANA_URL ?? 'http://localhost:5601').replace(/\/$/, '');
  if (!KIBANA_HOME) return loadAndDrive(url);
  const home = kibanaHome(KIBANA_HOME);
  home.install();
  console.log(`✓ installed by the installer of Kibana ${home.version}`);
  try {
    await home.start(url);
    await loadAndDrive(url);
    await home.stop();
    home.remove();
    await home.start(url);
    console.log('✓ removed, and Kibana starts again');
  } finally {
    await home.stop();
  }
}

async function loadAndDrive(url: string): Promise<void> {
  const { KIBANA_USERNAME, KIBANA_PASSWORD, ELASTICSEARCH_URL } = process.env;
  const removeCapture = ELASTICSEARCH_URL ? await loadCapture(ELASTICSEARCH_URL) : undefined;
  try {
    const login = { username: KIBANA_USERNAME, password: KIBANA_PASSWORD };
    await drive(url, login, removeCapture ? CAPTURED_EDGES : undefined);
    if (ELASTICSEARCH_URL && KIBANA_USERNAME) await drivePeople(url, login, ELASTICSEARCH_URL);
  } finally {
    await removeCapture?.();
  }
}

async function drive(url: string, login: { username?: string; password?: string }, edges: number | undefined): Promise<void> {
  const { page, takeErrors, close } = await openKibana(url, login);
  const step = (name: string, walk: () => Promise<string>) => takeStep(page, name, walk);
  try {
    // What Kibana's own home page complains about is not ours.
    const own = new Set(takeErrors());
    for (const [name, walk] of walkTheApp({ edges })) await step(name, () => walk(page, url));
    // Local receivers, and a mesh that is known: neither is there when somebody's own Kibana is looked at.
    if (edges !== undefined) {
      for (const [name, walk] of walkSetup()) await step(name, () => walk(page, url));
      for (const [name, walk] of walkDown()) await step(name, () => walk(page, url));
      const alert = await walkAnAlert();
      try {
        for (const [name, walk] of alert.steps) await step(name, () => walk(page, url));
      } finally {
        await alert.close(page, url);
      }
      try {
        for (const [name, walk] of walkAlertRules()) await step(name, () => walk(page, url));
      } finally {
        await takeAway([['a rule from a chart', () => deleteRules(page, url, RULE_NAME)]]);
      }
    }
    await inBothThemes(page, url, (theme) =>
      step(`pictures, ${theme}`, async () => {
        await takePictures(page, url, theme);
        return 'build/kibana-screenshots';
      }),
    );
    await step('the console is clean', () => {
      const ours = takeErrors().filter((error) => !own.has(error));
      return ours.length > 0 ? Promise.reject(new Error(`\n${ours.join('\n')}`)) : Promise.resolve('no error');
    });
  } finally {
    await close();
  }
}

/** With security: users and roles are made in that Elasticsearch, and taken away. */
async function drivePeople(url: string, login: { username?: string; password?: string }, elasticsearch: string): Promise<void> {
  const { page, close } = await openKibana(url, login);
  try {
    await withPeople({ request: page.request, url, elasticsearch }, async () => {
      for (const [name, walk] of walkPeople()) await takeStep(page, name, () => walk(page, url));
    });
  } finally {
    await close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // What a failed call does not say itself.
  if (error instanceof Error && error.cause instanceof Error) console.error(error.cause.message);
  process.exitCode = 1;
});
