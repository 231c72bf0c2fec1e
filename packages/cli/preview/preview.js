/**
 * The author's page: the pack as people see it, beside it what `tungbuoc check` says, and the stories
 * of the pack to walk through. Every save brings both up to date; the place in the guide is kept.
 */
const byId = (id) => document.getElementById(id);
const main = document.querySelector('main');

let guide;
let state = { examples: [], locales: [], problems: [], notes: [] };

async function update({ keepPlace }) {
  state = await (await fetch('/state.json')).json();
  byId('pack').textContent = state.id;
  showProblems();
  showChoices();
  await showGuide(keepPlace ? asItStands() : chosenStory());
}

/** The guide marks the entry of the history with the screen that it shows. */
function asItStands() {
  const { places = {}, by = '' } = history.state?.tungbuoc ?? {};
  return { answers: guide?.answers ?? {}, place: places[by] ?? '' };
}

function showProblems() {
  const { problems, notes } = state;
  const isWell = problems.length === 0;
  byId('state').className = isWell ? 'well' : 'ill';
  byId('state').textContent = isWell ? 'Không có gì cần sửa.' : `${problems.length} chỗ cần sửa:`;
  byId('problems').replaceChildren(...[...problems, ...notes].map(problemItem));
}

/** `locales/vi.json:12: place: what to do` */
function problemItem(line) {
  const item = document.createElement('li');
  const [, where, what] = /^(\S+?:\d+): (.*)$/.exec(line) ?? [undefined, '', line];
  const place = document.createElement('span');
  place.className = 'place';
  place.textContent = where;
  item.append(...(where ? [place] : []), what);
  return item;
}

function showChoices() {
  const [nobody] = byId('example').options;
  fill(byId('example'), [
    nobody,
    ...state.examples.map(({ id, title }) => new Option(title ?? id, id)),
  ]);
  fill(
    byId('locale'),
    state.locales.map((locale) => new Option(names[locale] ?? locale, locale)),
  );
}

const names = { vi: 'Tiếng Việt', 'vi-x-plain': 'Tiếng Việt dễ hiểu', en: 'English' };

/** The choice stays when the list is made anew. */
function fill(select, options) {
  const { value } = select;
  select.replaceChildren(...options);
  if (options.some((option) => option.value === value)) select.value = value;
}

/** Answers of the story that was chosen, from its beginning. */
function chosenStory() {
  const story = state.examples.find(({ id }) => id === byId('example').value);
  const path = story?.expected?.path ?? [];
  byId('path').replaceChildren(...path.map(placeItem));
  return { answers: story?.answers ?? {}, place: '' };
}

function placeItem(place) {
  const item = document.createElement('li');
  if (place.startsWith('route:')) {
    item.textContent = place;
    return item;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = place;
  button.addEventListener('click', () => goTo(place));
  item.append(button);
  return item;
}

/** A fresh element reads the pack anew. Nothing is sent, nothing is kept: it is a practice. */
async function showGuide({ answers, place }) {
  const next = document.createElement('tb-guide');
  next.setAttribute('src', `/pack/${state.id}.{locale}.json`);
  next.setAttribute('practice', '');
  next.setAttribute('locale', byId('locale').value || 'vi');
  if (state.hasWard) next.setAttribute('ward', '/ward.json');
  const ready = new Promise((resolve) =>
    next.addEventListener('tb-ready', resolve, { once: true }),
  );
  next.append(byId('waiting').cloneNode(true));
  main.replaceChildren(next);
  guide = next;
  await Promise.all([ready, customElements.whenDefined('tb-guide')]);
  if (guide !== next) return;
  next.prefill(answers);
  history.replaceState(null, '');
  if (place) goTo(place);
}

/** Shortly after the start a guide is not ready to move yet; a place may also not be there now. */
async function goTo(place, patience = 40) {
  const here = guide;
  let isMoved = false;
  const moved = () => (isMoved = true);
  here.addEventListener('tb-step-changed', moved, { once: true });
  try {
    here.goTo(place);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return;
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  here.removeEventListener('tb-step-changed', moved);
  if (!isMoved && patience > 0 && guide === here) await goTo(place, patience - 1);
}

byId('example').addEventListener('change', () => showGuide(chosenStory()));
byId('locale').addEventListener('change', () => {
  document.documentElement.lang = byId('locale').value;
  void showGuide(asItStands());
});
byId('narrow').addEventListener('change', ({ target }) => {
  main.classList.toggle('narrow', target.checked);
});
main.classList.add('narrow');
new EventSource('/events').addEventListener('change', () => update({ keepPlace: true }));
await update({ keepPlace: false });
