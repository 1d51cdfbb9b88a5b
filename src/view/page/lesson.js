// A lesson beside its run: pages, questions, things to try. The rules are those
// of the window: what comes after an open question is in no picture.
const CHOICE = 0, NUMBER = 1, LANES = 2, ORDER = 3; // 4: a line of output
const OPEN = 0, WRONG = 1, RIGHT = 2, REVEALED = 3, SKIPPED = 4;
const EVENT = 1, TASK = 2, OUT = 3; // what a piece of text leads to; 4: a word

// ---- running text ----

// A link, into the run or out of the page.
function link(inside, action, address) {
  const made = make('a', '', ...inside);
  made.href = address || '#run';
  made.rel = 'noreferrer';
  if (action) made.onclick = e => { e.preventDefault(); action(); };
  return made;
}

function lead([, , kind, target], inside) {
  if (kind === OUT) return link(inside, null, target);
  if (kind === TASK)
    return link(inside, () => { choose(target); bringLine(); });
  if (kind === EVENT)
    return link(inside, () => { stop(); chosen = 0; go(target); bringLine(); });
  return term(inside, target);
}

// Where the picture stands below the text, a link leads down to it.
function bringLine() {
  if (matchMedia('(max-width:880px)').matches)
    by('line').scrollIntoView({block: 'nearest'});
}

let termCount = 0;

function term(inside, said) {
  const made = make('span', 'term', ...inside);
  const note = make('span', 'hidden', said);
  note.id = 'term' + ++termCount;
  note.hidden = true;
  made.tabIndex = 0;
  made.setAttribute('role', 'button');
  made.setAttribute('aria-describedby', note.id);
  explain(made, said);
  const both = document.createDocumentFragment();
  both.append(made, note);
  return both;
}

function span([text, style]) {
  let made = document.createTextNode(text);
  for (const [bit, tag] of [[4, 'code'], [2, 'strong'], [1, 'em']])
    if (style & bit) made = make(tag, '', made);
  return made;
}

// Neighbours that lead to the same place are one link.
function spans(pieces) {
  const made = [];
  for (let i = 0, next; i < pieces.length; i = next) {
    const [, , kind, target] = pieces[i];
    for (next = i + 1; kind && next < pieces.length &&
         pieces[next][2] === kind && pieces[next][3] === target; next++);
    const inside = pieces.slice(i, next).map(span);
    if (kind) made.push(lead(pieces[i], inside));
    else made.push(...inside);
  }
  return made;
}

// Paragraphs, headings, items, quotes, programs; neighbouring items are a list.
function passage(blocks) {
  const made = document.createDocumentFragment();
  const lists = []; // the open ones, outermost first
  for (const [kind, depth, number, goesOn, pieces] of blocks) {
    const inside = spans(pieces);
    if (kind !== 2) {
      lists.length = 0;
      const tags = ['p', 'h3', '', 'blockquote', 'pre'];
      const block = make(tags[kind], '', ...inside);
      made.append(block);
      continue;
    }
    lists.length = Math.min(lists.length, depth);
    while (lists.length < depth) {
      const list = make(number ? 'ol' : 'ul', '');
      if (number) list.start = number;
      const outer = lists[lists.length - 1];
      (outer ? outer.lastChild || outer : made).append(list);
      lists.push(list);
    }
    const list = lists[depth - 1];
    if (goesOn && list.lastChild) list.lastChild.append(make('p', '', ...inside));
    else list.append(make('li', '', make('p', '', ...inside)));
  }
  return made;
}

// ---- the lesson: where the student is ----

let page = 0, memory = {page: 0, deeds: {}};
const store = L && `taskarium ${L.id} ${D.runs[0].seed}`;

function remember() {
  memory.page = page;
  try {
    localStorage.setItem(store, JSON.stringify(memory));
  } catch { /* then only as long as the page is open */ }
}

function recall() {
  try {
    const kept = JSON.parse(localStorage.getItem(store));
    if (kept && kept.deeds) memory = kept;
  } catch { /* nothing is kept */ }
  const last = L.pages.findIndex((p, i) => p.asked && waits(i));
  page = Math.max(0, Math.min(memory.page | 0, last < 0 ? L.pages.length - 1
    : last));
}

const fateOf = i => (memory.deeds[L.pages[i].id] || {fate: OPEN}).fate;
const waits = i => Boolean(L.pages[i].asked) && fateOf(i) <= WRONG;

// The picture and the words that stand while that question is the next to wait.
function view(i) {
  const asked = L.pages[i].asked;
  let kept = i;
  while (kept < L.pages.length &&
         !(L.pages[kept].asked && !L.pages[kept].asked.recall && waits(kept)))
    kept++;
  const views = asked && !waits(i) ? asked.views : L.pages[i].views;
  return views.find(v => v[0] === kept) || views[views.length - 1];
}

// ---- questions ----

const words = text => text.split(/[ ,]+/).filter(w => w);
const isNone = text => text === W.none || text === 'none';

// A name or a number, as the run's task; 0: there is none.
function taskOf(word) {
  const names = run().tasks, named = names.indexOf(word);
  if (named > 0) return named;
  return /^\d+$/.test(word) && names[+word] ? +word : 0;
}

const numberOf = text => /^[-+.\d,eE]+$/.test(text)
  ? Number(text.replace(',', '.')) : NaN;

// null: the text is no answer at all.
function judge(asked, text) {
  if (asked.kind === CHOICE) return text ? text === asked.right : null;
  if (asked.kind === NUMBER) {
    const number = numberOf(text);
    if (!text || !isFinite(number) || asked.whole && number % 1) return null;
    return Math.abs(number - Number(asked.right)) < asked.near;
  }
  if (asked.kind === LANES || asked.kind === ORDER)
    return judgeTasks(asked, text);
  const lines = t => t.split('\n').map(l => l.trimEnd()).join('\n').trimEnd();
  return text.trim() ? lines(text) === lines(asked.right) : null;
}

function judgeTasks(asked, text) {
  const list = t => isNone(t) ? [] : words(t).map(taskOf);
  const looksLikeTask = w => taskOf(w) || /^(Task-)?0*[1-9]\d*$/.test(w);
  if (!isNone(text) && (!words(text).length ||
      !words(text).every(looksLikeTask))) return null;
  const given = list(text), right = list(asked.right);
  if (asked.kind === LANES)
    for (const tasks of [given, right]) tasks.sort((a, b) => a - b);
  return given.length === right.length && given.every((t, i) => t === right[i]);
}

function answer(text) {
  const asked = L.pages[page].asked, right = judge(asked, text);
  if (right === null) {
    by('urge2').textContent = asked.kind === NUMBER ? W.noNumber : W.noAnswer;
    return;
  }
  const deed = deedOf(page);
  if (deed.first === undefined) {
    deed.first = text;
    deed.firstRight = right;
  }
  deed.given = text;
  settle(deed, right ? RIGHT : deed.fate === WRONG ? REVEALED : WRONG);
}

function deedOf(i) {
  const id = L.pages[i].id;
  return memory.deeds[id] = memory.deeds[id] || {fate: OPEN};
}

function skip() {
  const deed = deedOf(page);
  if (deed.first === undefined) deed.first = ''; // what follows counts no more
  settle(deed, SKIPPED);
}

function settle(deed, fate) {
  deed.fate = fate;
  remember();
  if (fate === WRONG) {
    drawTask();
    const given = document.querySelector('#task input:checked, #field');
    if (given) given.focus();
    by('spoken').textContent = by('verdict').textContent;
  } else {
    drawPage(L.pages[page].asked.event);
    by('result').focus();
  }
}

function options(asked, deed, settled) {
  return asked.options.map((text, i) => {
    const mine = String(i + 1), right = settled && mine === asked.right;
    const given = mine === deed.given;
    const box = make(settled ? 'div' : 'label', 'option');
    if (settled) {
      const wrong = given && !right;
      box.classList.toggle('is-right', right);
      box.classList.toggle('is-wrong', wrong);
      box.append(make('span', 'mark', right ? '\u2713' : wrong ? '\u2717' : ''));
    } else {
      const radio = make('input', '');
      Object.assign(radio, {type: 'radio', name: 'choice', value: mine});
      radio.checked = given;
      box.append(radio);
    }
    box.append(make('div', '', passage(text)));
    return box;
  });
}

const forms = [null, W.formNumber, W.formLanes, W.formOrder,
  W.formOutput];

function fields(asked, deed) {
  if (asked.kind === CHOICE) return options(asked, deed, false);
  const field = make('input', 'field');
  field.id = 'field';
  field.type = 'text';
  field.autocomplete = 'off';
  field.value = deed.given || '';
  const form = asked.kind === NUMBER && asked.whole ? W.formWhole
    : forms[asked.kind];
  field.setAttribute('aria-label', form);
  if (asked.kind === NUMBER) field.inputMode = 'decimal';
  const made = [make('p', 'note', form), field];
  if (asked.kind === LANES || asked.kind === ORDER)
    made.splice(1, 0, chips(field));
  return made;
}

// The lanes in sight, to be named by a click.
function chips(field) {
  const names = parts[0].data.lanes.map(l => run().tasks[l[0]]);
  const box = make('div', 'chips', ...[...names, W.none].map(name =>
    button(name, () => {
      const given = isNone(field.value) ? [] : words(field.value);
      const rest = given.filter(w => w !== name);
      field.value = name === W.none ? name
        : (rest.length < given.length ? rest : [...given, name]).join(' ');
      press();
    })));
  const press = () => {
    for (const chip of box.children)
      chip.setAttribute('aria-pressed',
        String(words(field.value).includes(chip.textContent)));
  };
  field.oninput = press;
  press();
  return box;
}

const given = () => {
  const choice = document.querySelector('#task input[type=radio]:checked');
  return choice ? choice.value : by('field') ? by('field').value.trim() : '';
};

function drawQuestion(asked) {
  const deed = memory.deeds[L.pages[page].id] || {fate: OPEN};
  const settled = deed.fate > WRONG;
  const set = make('fieldset', settled ? 'settled' : '',
    make('legend', '', W.question), passage(asked.text));
  if (settled) set.append(...options(asked, deed, true));
  else set.append(...fields(asked, deed));
  const became = make('div', '', ...verdict(asked, deed));
  became.id = 'verdict';
  set.append(became);
  if (!settled) {
    const note = make('p', 'bad');
    note.id = 'urge2';
    note.setAttribute('role', 'status');
    set.append(note, make('div', 'row',
      button(W.answer, () => answer(given()), 'main', 'Enter'),
      button(W.skip, skip)));
  }
  by('task').replaceChildren(set);
  if (settled) by('task').append(passage(asked.after));
}

// What became of the last answer.
function verdict(asked, deed) {
  if (deed.fate === OPEN) return [];
  const number = asked.kind === CHOICE;
  const text = deed.fate === RIGHT ? W.right
    : deed.fate === WRONG ? W.wrong
    : fill(W.told, asked.right);
  const line = make('p', deed.fate === RIGHT ? 'good'
    : deed.fate === SKIPPED ? '' : 'bad', text);
  line.id = 'result';
  line.tabIndex = -1;
  line.setAttribute('role', 'status');
  const made = [line];
  if (deed.fate !== RIGHT && deed.given && !number)
    made.push(make('p', 'note', fill(W.said, deed.given)));
  if (number && (deed.fate === WRONG || deed.fate === REVEALED)) {
    const all = deed.fate === WRONG ? asked.verdicts : asked.refuted;
    const said = all[deed.given - 1];
    if (said) made.push(make('div', '', passage(said)));
  }
  return made;
}

// ---- something to try, elsewhere ----

function command(title, text) {
  const copy = button(W.copy, () => {
    getSelection().selectAllChildren(line); // where nothing may be copied
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(
      () => { copy.textContent = W.copied; }, () => {});
  });
  const line = make('pre', '', text);
  return [make('p', 'note', title), make('div', 'command', line, copy)];
}

function saveProgram() {
  const text = run().source.map(
    l => l.filter((_, i) => i % 2).join('')).join('\n') + '\n';
  const link = make('a', '', '');
  link.href = URL.createObjectURL(new Blob([text], {type: 'text/x-python'}));
  link.download = run().name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function drawTry(tried) {
  const set = make('fieldset', '', make('legend', '', W.trial),
    passage(tried.text));
  W.ways.forEach((way, bit) => {
    if (tried.allowed >> bit & 1) set.append(make('p', 'note', way));
  });
  tried.hints.forEach((hint, i) => {
    const box = make('details', 'hint',
      make('summary', '', i ? W.moreHint : W.hint), passage(hint));
    box.hidden = i > 0;
    box.ontoggle = () => {
      const next = set.querySelectorAll('.hint')[i + 1];
      if (next) next.hidden = false;
    };
    set.append(box);
  });
  const here = make('div', '');
  here.style.marginTop = '10px';
  here.append(make('p', 'note', W.elsewhere),
    ...command(W.inWindow, D.window), ...command(W.inTerminal, D.study));
  if (D.python3) here.append(...command(W.inPython, D.python3));
  here.append(button(fill(W.save, run().name), saveProgram));
  set.append(here);
  by('task').replaceChildren(set);
}

// ---- pages ----

function drawTask() {
  const {asked, tried} = L.pages[page];
  if (asked) drawQuestion(asked);
  else if (tried) drawTry(tried);
  else by('task').replaceChildren();
  const last = page + 1 === L.pages.length;
  by('prev').disabled = page === 0;
  by('next').disabled = waits(page) || last;
  by('next').title = waits(page) ? W.urge : '';
  by('next').hidden = last;
  drawScore(last && !waits(page));
}

function drawScore(ended) {
  const deeds = Object.values(memory.deeds).filter(d => d.first !== undefined);
  by('score').textContent = deeds.length === 0 ? ''
    : fill(W.score, deeds.filter(d => d.firstRight).length, deeds.length);
  if (!ended) return;
  by('score').append(make('br', ''), W.practice, make('br', ''),
    link([W.again], () => {
      memory = {page: 0, deeds: {}};
      page = 0;
      remember();
      drawPage();
    }));
}

function drawText(its) {
  const text = make('div', '');
  if (page === 0) text.append(make('blockquote', '', passage(L.about)));
  if (its.lost) text.append(make('p', 'bad', its.lost));
  text.append(passage(its.text));
  const apart = its.terms.filter(t => !t[2]);
  if (apart.length)
    text.append(make('dl', '', ...apart.flatMap(
      t => [make('dt', '', t[0]), make('dd', '', t[1])])));
  const sentence = view(page)[2];
  if (sentence) text.append(make('p', 'note', sentence));
  by('text').replaceChildren(text);
}

function drawPage(event) {
  const its = L.pages[page], asked = its.asked;
  stop();
  hideTip();
  by('urge').textContent = '';
  by('where').textContent = fill(W.where, page + 1, L.pages.length);
  by('head').textContent = its.title;
  mount(view(page)[1]);
  lit = asked && fateOf(page) > WRONG ? asked.lit : [];
  chosen = event === undefined ? its.task : 0;
  drawText(its);
  drawTask();
  if (its.show === 'why') by('ask').open = true;
  show(event === undefined ? its.event : event);
  pointAt(its.line);
}

// The line of the program that the page speaks of.
function pointAt(line) {
  const {lines, code} = parts[0];
  lines.forEach((l, i) => l.classList.toggle('point', i + 1 === line));
  const on = lines[line - 1];
  if (on) bringIn(code, on.offsetTop - code.offsetTop);
}

function turn(way) {
  if (way > 0 && (waits(page) || page + 1 === L.pages.length) ||
      way < 0 && page === 0) {
    by('urge').textContent = waits(page) ? W.urge : '';
    return;
  }
  page += way;
  remember();
  drawPage();
  by('lesson').scrollTop = 0;
  by('head').scrollIntoView({block: 'nearest'});
  by('head').focus({preventScroll: true});
}

function beginLesson() {
  document.body.classList.add('with');
  by('lesson').hidden = false;
  by('prev').append(W.prev, make('kbd', '', 'Alt+\u2191'));
  by('next').append(W.next, make('kbd', '', 'Alt+\u2193'));
  by('lesson').setAttribute('aria-label', L.title);
  by('prev').onclick = () => turn(-1);
  by('next').onclick = () => turn(1);
  recall();
  drawPage();
}
