'use strict';
// Shows what the page's data says: a run, step by step. It runs nothing and
// makes no sentence of its own. A lesson's page has lesson.js behind this; then
// begin() is called.
const by = id => document.getElementById(id);

function read() {
  const data = by('data');
  if (data.type === 'application/json') return JSON.parse(data.textContent);
  const bytes = Uint8Array.from(atob(data.textContent), c => c.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

const D = read(), W = D.words, L = D.lesson;

// An element of a class with children, of which a text is one.
function make(tag, kind, ...children) {
  const made = document.createElement(tag);
  if (kind) made.className = kind;
  made.append(...children);
  return made;
}

function button(text, action, kind, key) {
  const made = make('button', kind, text);
  made.type = 'button';
  made.onclick = action;
  if (key) made.append(make('kbd', '', key));
  return made;
}

// C's %zu, %u and %s, in turn.
const fill = (text, ...values) =>
  text.replace(/%(?:zu|u|s)/g, () => values.shift());

// ---- tips ----

const tip = by('tip');

function showTip(text, x, y) {
  tip.textContent = text;
  tip.style.display = 'block';
  const box = tip.getBoundingClientRect();
  tip.style.left = Math.max(8, Math.min(x, innerWidth - box.width - 8)) + 'px';
  tip.style.top = (y + box.height > innerHeight - 8
    ? Math.max(8, y - box.height - 36) : y) + 'px';
}

const hideTip = () => { tip.style.display = 'none'; };

function explain(element, text) {
  const show = () => {
    const box = element.getBoundingClientRect();
    showTip(text, box.left, box.bottom + 8);
  };
  element.onmouseenter = element.onfocus = element.onclick = show;
  element.onmouseleave = element.onblur = hideTip;
}

// ---- the run ----

let picture = -1, at = 0, timer = 0, chosen = 0, lit = [];
let parts = []; // of the picture: its data and its elements

const run = () => D.runs[parts[0].data.run];
const limit = () => parts[0].data.x.length - 1;
const row = (part, id) =>
  part.data.rows[id] || D.runs[part.data.run].events[id];
const [TURN, TIME, LINE, CAUSE, OF, CAPTION, PRINTED, ASKED, LINKS] =
  [0, 1, 2, 3, 4, 5, 6, 7, 8];

const SVG = 'http://www.w3.org/2000/svg';

function shape(tag, kind, values) {
  const made = document.createElementNS(SVG, tag);
  made.setAttribute('class', kind);
  for (const name in values) made.setAttribute(name, values[name]);
  return made;
}

function mount(number) {
  if (number === picture) return;
  picture = number;
  by('line').replaceChildren();
  by('panes').replaceChildren();
  parts = D.pictures[number].parts.map((data, i) => {
    const name = D.pictures[number].names[i];
    const svg = shape('svg', '', {
      viewBox: `0 0 ${data.width} ${data.height}`, role: 'img',
      'aria-label': W.timeline + ' ' + D.runs[data.run].name});
    svg.innerHTML = data.svg; // of our own writing, all texts escaped
    const bands = shape('g', '', {});
    const later = shape('rect', 'later',
      {y: data.top, height: data.height - data.top});
    const raised = shape('g', '', {});
    const now = shape('line', 'now', {y1: 0, y2: data.height});
    svg.append(bands, later, raised, now);
    const figure = make('figure', '');
    if (name) figure.append(make('figcaption', '', name));
    if (i === 0) {
      figure.tabIndex = 0;
      figure.setAttribute('aria-label', W.timeline);
      figure.onkeydown = chooseByKey;
    }
    const copy = names(data);
    figure.append(make('div', 'frame', svg, copy));
    by('line').append(figure);
    const part = {data, svg, figure, bands, later, raised, now, name,
      boxes: [...svg.querySelectorAll('[data-e]')].map(boxOf),
      copies: [...copy.querySelectorAll('[data-e]')]};
    svg.onmousemove = e => hoverPicture(part, e);
    svg.onmouseleave = hideTip;
    svg.onclick = e => clickPicture(part, e);
    addPanes(part);
    return part;
  });
  for (const part of parts) part.printed = printLines(part);
  by('at').max = limit();
  drawRoot();
}

// What the run failed of, where all of it is shown.
function drawRoot() {
  const [text, event] = run().root;
  const whole = limit() === run().events.length - 1;
  by('root').textContent = whole ? text.trim() : '';
  by('root').onclick = () => { if (event >= 0) stop(), go(event); };
}

// The lanes' names once more, where they stay while a narrow picture scrolls.
function names(data) {
  const made = shape('svg', 'names', {'aria-hidden': 'true',
    viewBox: `0 0 ${data.left} ${data.height}`});
  made.style.width = 100 * data.left / data.width + '%';
  made.innerHTML = data.svg;
  return made;
}

function addPanes(part) {
  const its = D.runs[part.data.run];
  part.code = make('pre', 'code');
  part.code.tabIndex = 0;
  part.lines = its.source.map((pieces, i) => {
    const line = make('span', 'l', make('i', '', String(i + 1)));
    for (let k = 0; k < pieces.length; k += 2)
      line.append(make('span', 'k' + pieces[k], pieces[k + 1]));
    return line;
  });
  part.code.append(...part.lines);
  part.out = make('pre', 'out');
  part.out.tabIndex = 0;
  const source = make('section', '', make('h3', '', its.name), part.code);
  const title = part.name ? W.output + ' \u00b7 ' + part.name : W.output;
  const output = make('section', '', make('h3', '', title), part.out);
  by('panes').append(make('div', 'two', source, output));
}

const told = (part, e) => {
  const mark = e.target.closest('[data-i]');
  return mark ? part.data.tips[mark.dataset.i] : '';
};

function hoverPicture(part, e) {
  const text = told(part, e);
  if (text) showTip(text, e.clientX + 14, e.clientY + 18);
  else hideTip();
}

// A mark leads to its event, a name to its lane.
function clickPicture(part, e) {
  const mark = e.target.closest('[data-e]');
  if (mark && part === parts[0]) return stop(), go(+mark.dataset.e);
  const box = part.svg.getBoundingClientRect();
  const scale = part.data.width / box.width;
  const y = (e.clientY - box.top) * scale, x = (e.clientX - box.left) * scale;
  const lane = part.data.lanes.find(
    l => Math.abs(l[1] - y) <= part.data.lane / 2);
  if (lane && part === parts[0] && x < part.data.left)
    choose(lane[0] === chosen ? 0 : lane[0]);
}

function drawBands() {
  const part = parts[0], half = part.data.lane / 2;
  const band = (task, kind) => part.data.lanes.filter(l => l[0] === task).map(
    l => shape('rect', kind, {x: 0, y: l[1] - half, width: part.data.width,
      height: part.data.lane, rx: 4}));
  part.bands.replaceChildren(...lit.flatMap(t => band(t, 'lit')),
    ...lit.flatMap(t => band(t, 'edge')), ...band(chosen, 'band'));
  for (const edge of part.bands.querySelectorAll('.edge'))
    edge.setAttribute('width', 5);
}

// Up and down choose a lane while the picture has the focus.
function chooseByKey(e) {
  const way = {ArrowUp: -1, ArrowDown: 1}[e.key];
  if (!way || e.altKey || e.ctrlKey) return;
  const tasks = parts[0].data.lanes.map(l => l[0]);
  const next = chosen ? tasks.indexOf(chosen) + way : way > 0 ? 0 : tasks.length - 1;
  e.preventDefault();
  choose(tasks[next] || 0);
  by('spoken').textContent = chosen
    ? run().tasks[chosen] + '. ' + row(parts[0], target())[ASKED] : '';
}

function choose(task) {
  chosen = task;
  drawBands();
  drawWhy();
  const band = parts[0].bands.querySelector('.band');
  if (band) band.scrollIntoView({block: 'nearest', inline: 'nearest'});
}

function drawMoment(part, id, whole, now) {
  const data = part.data, x = whole ? data.width : data.x[id];
  part.later.setAttribute('x', x);
  part.later.setAttribute('width', Math.max(0, data.width - x));
  for (const end of ['x1', 'x2']) part.now.setAttribute(end, now);
  for (const {mark, event} of part.boxes)
    mark.style.visibility = event > id ? 'hidden' : '';
  for (const mark of part.copies)
    mark.style.visibility = +mark.dataset.e > id ? 'hidden' : '';
  raiseLabels(part, id, x);
  const line = row(part, id)[LINE];
  part.lines.forEach((l, i) => l.classList.toggle('on', i + 1 === line));
  const on = part.lines[line - 1];
  if (on) bringIn(part.code, on.offsetTop - part.code.offsetTop);
  drawOutput(part, id);
}

// What has happened is told in full, wherever there was room for it; and what
// would have run is drawn behind the moment.
function raiseLabels(part, id, x) {
  const beyond = part.boxes.filter(b => b.event <= id &&
    b.top >= part.data.top && (b.isText ? b.right > x
      : b.isGhost && b.left >= x - 1));
  part.raised.replaceChildren(...beyond.flatMap(raise));
}

// A text has a ground, so that no line goes through it.
function raise({mark, isText, left, right, top, height}) {
  const copy = mark.cloneNode(true);
  return isText ? [shape('rect', 'ground',
    {x: left - 2, y: top, width: right - left + 4, height}), copy] : [copy];
}

// What stands on a bar is written in the font of class t1, and goes with it.
function boxOf(mark) {
  const {x, y, width, height} = mark.getBBox();
  return {mark, event: +mark.dataset.e, left: x, right: x + width, top: y, height,
    isText: mark.tagName === 'text' && !mark.classList.contains('t1'),
    isGhost: mark.tagName === 'rect' && mark.hasAttribute('stroke-dasharray')};
}

function bringIn(box, top) {
  if (top < box.scrollTop || top > box.scrollTop + box.clientHeight - 40)
    box.scrollTop = top - box.clientHeight / 2;
}

function drawOutput(part, id) {
  const shown = part.printed.filter(p => p.at <= id).map(p => p.line);
  if (shown.length !== part.out.children.length)
    part.out.replaceChildren(...shown);
}

// All that a part of the run prints, to be shown up to a moment.
function printLines(part) {
  const made = [];
  for (let at = 0; at < part.data.x.length; at++) {
    const text = row(part, at)[PRINTED];
    if (text === 0) continue;
    const line = Array.isArray(text) ? make('span', 'error', text[0] || ' ')
      : make('span', '', text || ' ');
    if (part === parts[0]) line.onclick = () => { stop(); go(at); };
    made.push({at, line});
  }
  return made;
}

// The run below has the same axis: it stands where this one stands.
function momentBelow() {
  const data = parts[1].data, x = parts[0].data.x[at];
  if (at === limit()) return data.x.length - 1;
  let id = 0;
  while (id + 1 < data.x.length && data.x[id + 1] <= x) id++;
  return id;
}

function show(id) {
  at = Math.max(0, Math.min(limit(), id));
  const event = row(parts[0], at), over = at === limit();
  by('at').value = at;
  by('at').setAttribute('aria-valuetext', event[CAPTION]);
  by('say').textContent = event[CAPTION];
  by('place').textContent =
    `${W.turn} ${event[TURN]} \u00b7 ${event[TIME]}`;
  const below = parts[1] ? momentBelow() : 0;
  const now = over && parts[1] // one playhead, where both are over
    ? Math.max(parts[0].data.x[at], parts[1].data.x[below]) : parts[0].data.x[at];
  drawMoment(parts[0], at, over, now);
  if (parts[1]) drawMoment(parts[1], below, over, now);
  drawBands();
  drawWhy();
  reveal();
}

// On a narrow screen a picture scrolls: the playhead stays in sight.
function reveal() {
  for (const part of parts) {
    const seen = part.figure.clientWidth, all = part.svg.clientWidth;
    const x = part.data.x[at] * all / part.data.width;
    if (part === parts[0] && all > seen &&
        (x < part.figure.scrollLeft + 20 ||
         x > part.figure.scrollLeft + seen - 40))
      part.figure.scrollLeft = x - seen * 0.6;
    else if (part !== parts[0])
      part.figure.scrollLeft = parts[0].figure.scrollLeft;
  }
}

// Of which event "why" is asked: what becomes of the chosen task, or this one.
function target() {
  const steps = run().asked[chosen] || [];
  let asked = at;
  for (let i = 0; i < steps.length && steps[i] <= at; i += 2)
    asked = steps[i + 1];
  return asked <= limit() ? asked : at;
}

function drawWhy() {
  const event = row(parts[0], target()), links = event[LINKS], items = [];
  for (let i = 0; i < links.length; i += 2) {
    const [title, note] = run().links[links[i]][links[i + 1]];
    items.push(make('li', '', button(title, () => { stop(); go(links[i]); }),
      make('span', 'note', note)));
  }
  document.querySelector('#ask summary').textContent = event[ASKED] || W.why;
  by('why').replaceChildren(...items);
}

// Goes to a moment, unless a question hides it.
function go(id) {
  const hidden = id > limit() && limit() < run().events.length - 1;
  by('urge').textContent = !hidden ? ''
    : L && waits(page) ? W.urge : W.later;
  if (hidden) stop();
  show(id);
}

function stop() {
  clearInterval(timer);
  timer = 0;
  by('play').textContent = '\u25b6 ' + W.play;
}

function beat() {
  const next = run().beats.find(id => id > at);
  if (at >= limit()) return stop(), go(at + 1);
  show(Math.min(next, limit()));
  if (at === limit() && at === run().events.length - 1) stop();
}

function play() {
  if (timer) return stop();
  if (at === run().events.length - 1) show(0);
  by('play').textContent = '\u23f8 ' + W.pause;
  timer = setInterval(beat, 800);
  beat();
}

function toTurn(way) {
  const turn = row(parts[0], at)[TURN];
  let id = at;
  if (way > 0) while (id <= limit() && row(parts[0], id)[TURN] === turn) id++;
  else {
    while (id > 0 && row(parts[0], id)[TURN] === turn) id--;
  }
  go(id);
}

function toNotable(way) {
  const ids = run().notable;
  const id = way > 0 ? ids.find(i => i > at) : ids.filter(i => i < at).pop();
  go(id === undefined ? (way > 0 ? run().events.length : 0) : id);
}

function toEffect() {
  const id = run().events.findIndex((e, i) => i > at && e[CAUSE] === at);
  if (id > 0) go(id);
}

// ---- keys and buttons ----

const keys = {
  ArrowRight: e => e.ctrlKey ? toTurn(1) : e.shiftKey ? toNotable(1) : go(at + 1),
  ArrowLeft: e => e.ctrlKey ? toTurn(-1) : e.shiftKey ? toNotable(-1) : go(at - 1),
  '.': () => go(at + 1),
  ',': () => go(at - 1),
  Home: () => go(0),
  End: () => go(run().events.length - 1),
  '[': () => go(Math.max(0, row(parts[0], at)[CAUSE])),
  ']': toEffect,
  Escape: hideTip,
};

function pressKey(e) {
  const target = e.target.closest ? e.target : document.body;
  const name = target.tagName;
  if (L && e.altKey && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) {
    e.preventDefault();
    return turn(e.key === 'ArrowDown' ? 1 : -1);
  }
  if (e.altKey || e.metaKey) return;
  const asks = L && L.pages[page].asked && waits(page);
  if (asks && e.key === 'Enter' && name !== 'BUTTON' && name !== 'A' &&
      name !== 'SUMMARY' && target.getAttribute('role') !== 'button')
    return answer(given());
  if (target.getAttribute('role') === 'button' && e.key === 'Enter')
    return target.onclick();
  if (name === 'INPUT' && target.type !== 'radio' || e.defaultPrevented) return;
  if (asks && e.key >= '1' && e.key <= '9') {
    const option = document.querySelectorAll('#task input[type=radio]')[e.key - 1];
    if (option) option.checked = true, option.focus();
    return;
  }
  const free = /^(BODY|H2|P|PRE|FIGURE)$/.test(name);
  if (e.key === ' ' && free) {
    e.preventDefault();
    return play();
  }
  if (name === 'INPUT' || e.ctrlKey && !e.key.startsWith('Arrow')) return;
  if (name === 'PRE' && /^(Home|End)$/.test(e.key)) return;
  const action = keys[e.key];
  if (!action) return;
  e.preventDefault();
  if (e.key !== 'Escape') stop();
  action(e);
}

function wire() {
  const said = {first: ['Home', () => go(0)],
    turnback: ['Ctrl+\u2190', () => toTurn(-1)],
    back: ['\u2190', () => go(at - 1)], step: ['\u2192', () => go(at + 1)],
    turnon: ['Ctrl+\u2192', () => toTurn(1)],
    last: ['End', () => go(run().events.length - 1)]};
  for (const id in said) {
    by(id).onclick = () => { stop(); said[id][1](); };
    by(id).title = `${W[id]}  (${said[id][0]})`;
    by(id).setAttribute('aria-label', W[id]);
  }
  by('play').onclick = play;
  by('play').title = W.space;
  by('at').oninput = () => { stop(); go(+by('at').value); };
  by('at').setAttribute('aria-label', W.event);
  document.querySelector('#ask summary').textContent = W.why;
  document.addEventListener('keydown', pressKey);
  addEventListener('scroll', hideTip, true);
  by('run').setAttribute('aria-label', W.timeline);
}

function begin() {
  wire();
  stop();
  by('title').textContent = L ? L.title : D.runs[0].name;
  by('sub').textContent = (L ? D.runs[0].name + ' \u00b7 ' : '') +
    `seed ${D.runs[0].seed}`;
  if (!L) {
    by('ask').open = true;
    mount(0);
    const [, cause] = run().root; // whose failure it was, is asked first
    chosen = cause >= 0 ? row(parts[0], cause)[OF] : 0;
    return show(limit());
  }
  beginLesson();
}
