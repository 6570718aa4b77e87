// @ts-check
import { noteIgnored, optionsFrom, posterLanguage, usableOptions } from './config.js';
import { Door } from './door.js';
import { download } from './download.js';
import { followHeight, listenToHost, tellHeight, tellHost } from './embed-messages.js';
import { EngineClient } from './engine-client.js';
import { eventsTo, stillMs } from './events.js';
import { Face } from './face.js';
import { Files } from './files.js';
import { loadFonts, shareWithDocument } from './fonts.js';
import { Frames } from './frames.js';
import { makeHost } from './host.js';
import { Later } from './later.js';
import { Mirror } from './mirror.js';
import { loadModule } from './module.js';
import { watchPrint } from './paper.js';
import { watchPointer } from './pointer.js';
import { Seen } from './seen.js';
import { copyLink, sharedLanguage } from './share.js';
import { watchShortcuts } from './shortcuts.js';
import { Surface } from './surface.js';
import { loadAllTexts, loadTexts } from './texts.js';
import { today } from './today.js';
import { currentEnvironment, showTheme, watchEnvironment } from './theme.js';

let options = usableOptions(optionsFrom(location.search));
const root = document.documentElement;
const kw = /** @type {HTMLElement} */ (document.getElementById('kw'));
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('kw-canvas'));
const mirrorRoot = /** @type {HTMLElement} */ (document.getElementById('kw-mirror'));

/** From nothing to the first picture; module, fonts and texts travel at the same time. */
async function boot() {
  const language = sharedLanguage(location.hash) ?? posterLanguage(options.lang);
  root.lang = language;
  showTheme(currentEnvironment(options.theme).theme);

  // The parts speak to the module through the door, which is there before the first of them is used.
  /** @type {Door} */ let door;
  let open = false;
  listenToHost((changed) => {
    const usable = usableOptions(changed);
    options = { ...options, ...usable };
    if (open) adapt(usable);
  });
  const frames = new Frames((now) => door.frame(now));
  const drawPart = (/** @type {import('./types').Rect} */ part) => door.part(...part);
  const face = new Face(kw, canvas, options.face, (usable) => door.graphics(usable));
  const mirror = new Mirror(mirrorRoot, (...event) => door.event(...event));
  const files = new Files({ files: (list) => door.files(list), drag: (over) => door.drag(over) }, () => engine.prepare());
  const engine = new EngineClient((json) => door.engineMessage(json), files, download);
  const emit = eventsTo(tellHost, (names) => noteIgnored(names, options));
  const result = new Later(stillMs, () => door.tellResult());
  const resultChanged = () => result.ask();
  const share = async (/** @type {string} */ fragment) => door.shared(await copyLink(fragment));

  const [module, fonts, texts] = await Promise.all([
    loadModule(makeHost({ kw, frames, face, drawPart, mirror, engine, emit, resultChanged, share, canvas })),
    loadFonts(options.font),
    loadTexts(language),
  ]);
  door = new Door(module);
  door.texts(texts);
  shareWithDocument(fonts);

  /** @param {Record<string, string>} changed options; the visitor's own preferences come with them */
  const adapt = (changed) => {
    const environment = currentEnvironment(options.theme);
    showTheme(environment.theme);
    door.environment({ ...changed, ...environment });
  };

  const surface = new Surface(kw, (...size) => door.resize(...size));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  door.start({ ...options, ...currentEnvironment(options.theme), time_zone: zone, today: today() });
  door.open(location.hash);
  open = true;
  addEventListener('hashchange', () => door.open(location.hash));
  for (const { weight, bytes } of fonts) door.font(weight, bytes);
  surface.watch();
  new Seen((...span) => door.seen(...span)).watch(kw);
  face.watch();
  watchPointer(kw, door);
  watchShortcuts((direction) => door.step(direction));
  files.watch(mirrorRoot);
  watchPrint(door, () => frames.now());
  watchEnvironment(() => adapt({}));
  followHeight(kw);

  // In this very task: browsers call no frame for what is out of sight, and the host waits for the word all the same.
  frames.now();
  root.classList.add('started');
  document.getElementById('kw-poster')?.remove();
  tellHost({ kind: 'ready' });
  loadAllTexts().then((all) => {
    door.texts(all);
    root.classList.add('complete');
  }, console.error);
}

/** Without the module a plain form does the sum that matters most. Loaded now: hardly anybody needs it. */
async function offerSumByHand() {
  const place = document.querySelector('.kw-poster-text');
  const { showByHand } = await import('./by-hand.js');
  if (place instanceof HTMLElement) showByHand(place, root.lang, options);
}

boot().catch(async (error) => {
  root.classList.add('failed');
  console.error(error);
  await offerSumByHand().catch(console.error);
  tellHeight(kw.getBoundingClientRect().height);
  tellHost({ kind: 'error', reason: 'start' });
});
