#pragma once

#include <string_view>

/// For package_page.cpp only.
namespace planning::share {

/// Reads everything from the page's own elements and writes texts only as text.
inline constexpr std::string_view kPageScript = R"js(
'use strict';
(() => {
const html = document.documentElement;
const by = (id) => document.getElementById(id);
const rows = [...document.querySelectorAll('#figures tbody tr')];
const counties = [...document.querySelectorAll('.county')];
const map = by('map'), indicator = by('indicator'), period = by('period'), scope = by('scope'), search = by('search');
const figures = new Map();
const key = (i, p) => i + '\u0000' + p;
for (const row of rows) {
  const k = key(row.dataset.i, row.dataset.p);
  if (!figures.has(k)) figures.set(k, new Map());
  figures.get(k).set(row.dataset.c, row);
}
const say = (element) => element.dataset[html.lang];
const valueOf = (row) => row && row.dataset.v !== undefined ? Number(row.dataset.v) : null;
const shown = () => figures.get(key(indicator.value, period.value)) || new Map();
const cell = (row, n) => {
  const td = row.cells[n], part = td.querySelector('[lang=' + html.lang + ']');
  return (part || td).textContent.trim();
};
const valueText = (row) => cell(row, 2) + ' ' + cell(row, 3);
let chosen = null;

function choosePeriod() {
  const there = new Set(rows.filter((r) => r.dataset.i === indicator.value).map((r) => r.dataset.p));
  for (const option of period.options) option.disabled = !there.has(option.value);
  if (!there.has(period.value)) {
    const last = [...period.options].filter((o) => !o.disabled).pop();
    if (last) period.value = last.value;
  }
}

function classes(table) {
  const sorted = [...table.values()].filter((r) => valueOf(r) !== null).sort((a, b) => valueOf(a) - valueOf(b));
  const made = [];
  const most = Math.min(5, new Set(sorted.map(valueOf)).size);
  for (let j = 1, from = 0; j <= most && from < sorted.length; ++j) {
    let to = Math.max(from, Math.ceil(sorted.length * j / most) - 1);
    while (to + 1 < sorted.length && valueOf(sorted[to + 1]) === valueOf(sorted[to])) ++to;
    made.push({first: sorted[from], last: sorted[to], colour: 0});
    from = to + 1;
  }
  made.forEach((one, j) => { one.colour = made.length > 1 ? Math.round(j * 4 / (made.length - 1)) : 2; });
  return made;
}

function paint() {
  const table = shown(), made = classes(table), legend = by('legend');
  const entry = (colour, text) => {
    const item = document.createElement('li'), box = document.createElement('i');
    box.className = 'i' + colour;
    item.append(box, text);
    legend.append(item);
  };
  legend.replaceChildren();
  for (const one of made) {
    const first = cell(one.first, 2), last = cell(one.last, 2);
    entry(one.colour, (first === last ? first : first + ' – ' + last) + ' ' + cell(one.last, 3));
  }
  let without = 0;
  for (const path of counties) {
    const row = table.get(path.dataset.c), value = valueOf(row);
    const found = value === null ? null : made.find((one) => value <= valueOf(one.last));
    if (!found) ++without;
    path.setAttribute('class', 'county' + (found ? ' k' + found.colour : '') +
                      (path === chosen ? ' on' : ''));
    path.setAttribute('aria-label', say(path) + (row ? ' ' + valueText(row) : ''));
  }
  by('what').textContent = say(indicator.selectedOptions[0]) + (html.lang === 'zh' ? '，' : ', ') + period.value;
  if (without) entry('n', say(legend) + ' (' + without + ')');
}

function tell(path) {
  const out = by('readout'), table = shown();
  out.replaceChildren();
  if (!path) {
    out.textContent = say(out);
    return;
  }
  const name = document.createElement('b'), row = table.get(path.dataset.c);
  name.textContent = say(path);
  out.append(name, ' ');
  if (!row) {
    out.append(say(by('legend')));
    return;
  }
  out.append(say(indicator.selectedOptions[0]) + (html.lang === 'zh' ? '：' : ': ') + valueText(row),
             document.createElement('br'));
  out.append([4, 5, 6, 7].map((n) => cell(row, n)).filter((text) => text !== '').join(' · '));
}

function choose(path, focus) {
  chosen = path;
  for (const one of counties) one.tabIndex = one === (path || counties[0]) ? 0 : -1;
  for (const row of rows) row.classList.toggle('on', path !== null && row.dataset.c === path.dataset.c);
  if (path && focus) path.focus();
  paint();
  tell(path);
}

function filter() {
  const words = search.value.trim().toLowerCase();
  let count = 0;
  for (const row of rows) {
    const inScope = scope.value === 'all' ||
                    (row.dataset.i === indicator.value && row.dataset.p === period.value);
    const found = words === '' || row.cells[0].textContent.toLowerCase().includes(words);
    row.hidden = !(inScope && found);
    if (!row.hidden) ++count;
  }
  by('count').textContent = count + ' / ' + rows.length;
}

const sorting = {n: -1, down: false};
function sortBy(table, n, button) {
  sorting.down = sorting.table === table && sorting.n === n ? !sorting.down : false;
  sorting.table = table;
  sorting.n = n;
  const body = table.tBodies[0], number = (row) => {
    const td = row.cells[n];
    return td.dataset.s === undefined ? NaN : Number(td.dataset.s);
  };
  const sorted = [...body.rows].map((row, at) => ({row, at, number: number(row), text: cell(row, n)}));
  const sign = sorting.down ? -1 : 1;
  sorted.sort((a, b) => {
    if (!isNaN(a.number) || !isNaN(b.number)) {
      if (isNaN(a.number)) return 1;
      if (isNaN(b.number)) return -1;
      return sign * (a.number - b.number) || a.at - b.at;
    }
    if (a.text === '' || b.text === '') return (a.text === '') - (b.text === '') || a.at - b.at;
    return sign * a.text.localeCompare(b.text, html.lang) || a.at - b.at;
  });
  body.append(...sorted.map((one) => one.row));
  for (const th of table.tHead.rows[0].cells) th.removeAttribute('aria-sort');
  button.closest('th').setAttribute('aria-sort', sorting.down ? 'descending' : 'ascending');
}

function speak(language) {
  html.lang = language;
  for (const option of document.querySelectorAll('option[data-zh]')) option.textContent = say(option);
  for (const one of document.querySelectorAll('[data-name]')) one.setAttribute('aria-label', say(one));
  document.title = say(by('title'));
  if (!map) return;
  paint();
  tell(chosen);
}
by('zh').addEventListener('click', () => speak('zh'));
by('en').addEventListener('click', () => speak('en'));
by('print').addEventListener('click', () => window.print());
for (const button of document.querySelectorAll('th button')) {
  const th = button.closest('th');
  button.addEventListener('click', () => sortBy(th.closest('table'), th.cellIndex, button));
}
if (!map) {
  speak(html.lang);
  return;
}

const whole = {x: 0, y: 0, w: 1000, h: Number(map.dataset.height)};
const view = {...whole};
function look() {
  view.w = Math.min(whole.w, Math.max(whole.w / 16, view.w));
  view.h = view.w * whole.h / whole.w;
  view.x = Math.min(whole.w - view.w, Math.max(0, view.x));
  view.y = Math.min(whole.h - view.h, Math.max(0, view.y));
  map.setAttribute('viewBox', [view.x, view.y, view.w, view.h].map((n) => n.toFixed(2)).join(' '));
  map.classList.toggle('zoomed', view.w < whole.w * 0.6);
}
function zoom(by, x, y) {
  const cx = x === undefined ? view.x + view.w / 2 : x, cy = y === undefined ? view.y + view.h / 2 : y;
  const w = Math.min(whole.w, Math.max(whole.w / 16, view.w * by)), share = w / view.w;
  view.x = cx - (cx - view.x) * share;
  view.y = cy - (cy - view.y) * share;
  view.w = w;
  look();
}
function reset() {
  Object.assign(view, whole);
  look();
}
const at = (event) => {
  const p = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
  return [p.x, p.y];
};
by('closer').addEventListener('click', () => zoom(1 / 1.5));
by('wider').addEventListener('click', () => zoom(1.5));
by('whole').addEventListener('click', reset);
map.addEventListener('wheel', (event) => {
  if (!event.ctrlKey && view.w === whole.w && event.deltaY > 0) return;
  event.preventDefault();
  zoom(event.deltaY < 0 ? 1 / 1.25 : 1.25, ...at(event));
}, {passive: false});
let drag = null;
map.addEventListener('pointerdown', (event) => { drag = {x: event.clientX, y: event.clientY, moved: false}; });
map.addEventListener('pointermove', (event) => {
  if (!drag || event.buttons === 0) return;
  const scale = view.w / map.getBoundingClientRect().width;
  const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
  if (!drag.moved && Math.abs(dx) + Math.abs(dy) < 5) return;
  drag = {x: event.clientX, y: event.clientY, moved: true};
  view.x -= dx * scale;
  view.y -= dy * scale;
  look();
});
map.addEventListener('pointerleave', () => { tell(chosen); });
for (const path of counties) {
  path.addEventListener('pointerenter', () => tell(path));
  path.addEventListener('click', () => { if (!drag || !drag.moved) choose(path === chosen ? null : path, false); });
  path.addEventListener('focus', () => tell(path));
}
map.addEventListener('keydown', (event) => {
  const now = counties.indexOf(document.activeElement);
  const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
  if (step !== undefined && event.shiftKey) {
    view.x += (event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0) * view.w / 8;
    view.y += (event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0) * view.h / 8;
    look();
  } else if (step !== undefined) choose(counties[(now + step + counties.length) % counties.length], true);
  else if (event.key === 'Home') choose(counties[0], true);
  else if (event.key === 'End') choose(counties[counties.length - 1], true);
  else if (event.key === '+' || event.key === '=') zoom(1 / 1.5);
  else if (event.key === '-') zoom(1.5);
  else if (event.key === '0') reset();
  else if (event.key === 'Escape') choose(null, false);
  else if ((event.key === 'Enter' || event.key === ' ') && now >= 0) choose(counties[now], true);
  else return;
  event.preventDefault();
});
indicator.addEventListener('change', () => { choosePeriod(); paint(); tell(chosen); filter(); });
period.addEventListener('change', () => { paint(); tell(chosen); filter(); });
scope.addEventListener('change', filter);
search.addEventListener('input', filter);
choosePeriod();
choose(null, false);
speak(html.lang);
filter();
})();
)js";

}  // namespace planning::share
