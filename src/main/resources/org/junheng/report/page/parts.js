// Elements: texts are set as texts, never as markup.
function el(name, attributes, ...children) {
  const node = name.startsWith('svg:') ? document.createElementNS('http://www.w3.org/2000/svg', name.slice(4))
    : document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : shown(value));
  }
  for (const child of children.flat(3)) {
    if (child !== null && child !== undefined && child !== false) {
      node.append(child instanceof Node ? child : document.createTextNode(shown(child)));
    }
  }
  return node;
}

function badge(verdict) {
  return el('span', {class: 'badge ' + verdict.toLowerCase()}, say('verdict.' + verdict));
}

function link(state, ...children) {
  return el('a', {href: address(state)}, ...children);
}

// The address holds what is seen: a view, its filters, and what stands open beside it.
function address(state) {
  const parts = Object.entries(state).filter(([, value]) => value !== '' && value !== undefined && value !== null);
  return '#' + parts.map(([key, value]) => key + '=' + encodeURIComponent(value)).join('&');
}

function state() {
  const found = {};
  for (const part of location.hash.slice(1).split('&')) {
    const at = part.indexOf('=');
    if (at > 0) {
      try {
        found[part.slice(0, at)] = decodeURIComponent(part.slice(at + 1));
      } catch {
        // an address that somebody cut: that part says nothing
      }
    }
  }
  return found;
}

function go(changes) {
  location.hash = address({...state(), ...changes});
}

const ROW = 34;
const CARD = 110;
const FLAT_CARD = 64;
const AROUND = 3;
const SMALL = matchMedia('(max-width: 700px)');

// A table of any length that draws the rows in sight; all of the first hundreds where it is printed. In a small window
// each row of it is a card.
function longTable(label, heads, rows, cells, open, kind) {
  const flat = heads.length < 6 && heads.every(head => head.kind !== 'wide');
  const high = () => kind || !SMALL.matches ? ROW : flat ? FLAT_CARD : CARD;
  const body = el('tbody', {role: 'rowgroup'});
  const above = el('tr', {'aria-hidden': 'true', class: 'space'}, el('td', {colspan: heads.length}));
  const below = el('tr', {'aria-hidden': 'true', class: 'space'}, el('td', {colspan: heads.length}));
  const table = el('table', {class: kind ?? (flat ? 'long flat' : 'long'), role: 'table', 'aria-rowcount': rows.length + 1},
    el('caption', {class: 'hide'}, label),
    el('thead', {role: 'rowgroup'}, el('tr', {role: 'row'}, heads.map(head => el('th', {role: 'columnheader', scope: 'col', class: head.kind}, head.text)))), body);
  const box = el('div', {class: heads.length > 60 ? 'scroll low' : 'scroll', tabindex: '0', role: 'region', 'aria-label': label}, table);
  const row = at => {
    const line = el('tr', {role: 'row', 'aria-rowindex': at + 2, class: open ? 'open' : null, tabindex: open ? '0' : null},
      cells(rows[at]).map((cell, column) => cell instanceof HTMLTableCellElement ? cell : el('td', {role: 'cell', class: heads[column].kind}, cell)));
    if (open) {
      line.addEventListener('click', event => { if (event.target.tagName !== 'A') open(rows[at]); });
      line.addEventListener('keydown', event => {
        if (event.key === 'Enter') open(rows[at]);
        if (event.key === 'ArrowDown') step(line, 'nextElementSibling', event);
        if (event.key === 'ArrowUp') step(line, 'previousElementSibling', event);
      });
    }
    return line;
  };
  let drawn = '';
  const draw = () => {
    const height = box.clientHeight || 600;
    const first = Math.max(0, Math.floor(box.scrollTop / high()) - AROUND);
    const last = Math.min(rows.length, first + Math.ceil(height / high()) + 2 * AROUND);
    const now = first + '-' + last + ' ' + high();
    if (drawn === now) return;
    drawn = now;
    above.firstChild.style.height = first * high() + 'px';
    below.firstChild.style.height = (rows.length - last) * high() + 'px';
    const lines = [];
    for (let at = first; at < last; at++) lines.push(row(at));
    body.replaceChildren(above, ...lines, below);
  };
  let waiting = false;
  box.addEventListener('scroll', () => {
    if (!waiting) requestAnimationFrame(() => { waiting = false; draw(); });
    waiting = true;
  });
  SMALL.addEventListener('change', draw);
  draw();
  requestAnimationFrame(draw);
  box.forPrint = () => {
    drawn = '';
    const most = Math.min(rows.length, 500);
    above.firstChild.style.height = below.firstChild.style.height = '0';
    body.replaceChildren(...Array.from({length: most}, (none, at) => row(at)));
    if (most < rows.length) {
      body.append(el('tr', {}, el('td', {colspan: heads.length}, say('print.more', rows.length - most))));
    }
  };
  box.afterPrint = draw;
  return box;
}

// A table that is wider than a small window moves in a box of its own.
function inBox(label, table) {
  return el('div', {class: 'scroll wide', tabindex: '0', role: 'region', 'aria-label': label}, table);
}

function step(line, to, event) {
  const next = line[to];
  if (next && !next.classList.contains('space')) next.focus();
  event.preventDefault();
}

// All subjects of one criterion on one line, the limit across it; a path for each verdict, however many subjects.
function strip(list, width, height, mean) {
  let numbers = list.map(each => ({each, at: Number(each.actual)})).filter(each => each.each.actual !== '' && !isNaN(each.at));
  let limits = [...new Set(list.map(each => each.required))].filter(each => each !== '').map(Number).filter(each => !isNaN(each));
  if (numbers.length < 2) return null;
  if (limits.length > 1) {
    // subjects with limits of their own stand by what part of it they reach
    numbers = numbers.filter(each => Number(each.each.required) > 0)
      .map(each => ({each: each.each, at: each.at / Number(each.each.required)}));
    limits = [1];
  }
  const all = numbers.map(each => each.at).concat(limits, mean === undefined ? [] : [mean]);
  const low = all.reduce((one, other) => Math.min(one, other));
  const high = all.reduce((one, other) => Math.max(one, other));
  const span = high - low || 1;
  const x = value => (4 + (value - low) / span * (width - 8)).toFixed(1);
  const marks = ORDER.map(verdict => {
    const path = numbers.filter(each => each.each.verdict === verdict)
      .map(each => 'M' + x(each.at) + ' ' + height / 2 + 'h0').join('');
    return path && el('svg:path', {d: path, class: 'dot ' + verdict.toLowerCase()});
  });
  const lines = limits.map(each =>
    el('svg:path', {d: 'M' + x(each) + ' 1V' + (height - 1), class: 'limit'}));
  const average = mean === undefined ? null : el('svg:path', {d: 'M' + x(mean) + ' 1V' + (height - 1), class: 'mean'});
  const words = say('strip.label', numbers.length, figure(String(low)), figure(String(high)), limits.map(each => figure(String(each))).join('、'));
  return el('svg:svg', {class: 'strip', viewBox: '0 0 ' + width + ' ' + height, role: 'img', 'aria-label': words}, lines, average, marks);
}

// What was published, beside what these rules make of the same data.
function proofs() {
  return [el('p', {}, say('proof.how')), inBox(say('proof.title'), el('table', {class: 'proofs'},
    el('thead', {}, el('tr', {}, ['proof.example', 'column.item', 'proof.printed', 'proof.expected', 'proof.computed', 'proof.result'].map((key, at) =>
      el('th', {scope: 'col', class: at > 1 && at < 5 ? 'number' : ''}, say(key))))),
    el('tbody', {}, PROOFS.map(each => el('tr', {},
      el('td', {}, each.name), el('td', {}, each.item),
      el('td', {class: 'number'}, each.printed), el('td', {class: 'number'}, each.expected),
      el('td', {class: 'number'}, each.computed ? Number(each.computed).toFixed((each.expected.split('.')[1] ?? '').length + 2) : '—'),
      el('td', {}, el('span', {class: 'badge ' + (each.equal ? 'met' : 'not_met')}, say(each.equal ? 'proof.equal' : 'proof.unequal'))))))))];
}
