// What stands open beside a view: one judgement, with all that it rests on.
function opened(id) {
  const finding = FINDINGS.get(id);
  const judged = BY_ID.get(id);
  const one = finding ?? judged;
  if (!one) return [el('p', {}, say('drawer.unknown', id))];
  const criterion = CRITERIA.get(one.code);
  const sentence = one.message ?? say('drawer.sentence', one.subject.label, one.item, figure(one.actual) + one.unit, limit(one));
  return [
    el('h2', {id: 'drawer-title'}, badge(one.verdict), ' ', criterion.title),
    el('p', {class: 'sentence'}, sentence),
    el('dl', {},
      pair('column.subject', one.subject.label), pair('column.item', one.item),
      pair('column.actual', one.actual === '' ? say('verdict.UNDETERMINED') : figure(one.actual) + one.unit + (exact(one.actual) ? '（' + one.actual + '）' : '')),
      pair('column.required', limit(one)),
      one.gap !== '' && pair('column.gap', gap(one)),
      one.points && pair('column.points', say('points', figure(one.points), figure(one.worth ?? ''))),
      pair('column.office', criterion.owner), pair('column.remedy', criterion.remedy),
      pair('column.severity', say('severity.' + criterion.severity)), pair('column.id', id)),
    WORKINGS.has(id) && working(WORKINGS.get(id)),
    finding?.restsOn?.length > 0 && el('p', {}, say('drawer.restsOn', finding.restsOn.length), ' ',
      link({view: 'criteria', code: one.code}, one.code)),
    judged && OF_SCHOOL.has(school(one.subject)) && el('p', {}, link({view: 'schools', school: school(one.subject)}, say('drawer.school', named(school(one.subject))))),
    judged && sheets(judged.cells),
    criterion.basis.map(each => CLAUSES.get(each)).filter(Boolean).map(clause => el('blockquote', {},
      el('cite', {}, clause.document + '　' + clause.article), el('p', {}, clause.text),
      !clause.verified && el('p', {class: 'note'}, say('clause.unverified')))),
    rule(one.code),
  ];
}

// The formula with its numbers in; further in, the figures that it was made of.
function working(lines) {
  return el('section', {class: 'working'}, el('h3', {}, say('drawer.working')),
    el('ul', {}, lines.map(line => el('li', {class: 'depth' + Math.min(line.depth, 5)}, spaced(line.text)))));
}

// Figures of thirty places are for who asks; here a dozen do.
function spaced(text) {
  return text.replace(/(\d\.\d{12})\d{4,}/g, '$1…');
}

function exact(text) {
  return /\.\d{5,}/.test(text);
}

function pair(key, value) {
  return [el('dt', {}, say(key)), el('dd', {}, value)];
}

// The rows of each sheet around the cells, with those cells marked; of many cells the first.
function sheets(set) {
  const marked = new Map();
  for (const number of DATA.cellSets[set]) {
    const range = DATA.ranges[number];
    const plain = range.startsWith('*') ? range.slice(1) : range;
    const bang = plain.lastIndexOf('!');
    const name = plain.slice(0, bang);
    if (!marked.has(name)) marked.set(name, []);
    marked.get(name).push(corners(plain.slice(bang + 1)));
  }
  return [...marked].slice(0, 6).map(([name, ranges]) => sheet(name, ranges))
    .concat(marked.size > 6 ? [el('p', {}, say('drawer.moreSheets', marked.size - 6))] : []);
}

function corners(text) {
  const ends = text.split(':').map(end => end.match(/^([A-Z]*)(\d+)$/));
  const last = ends[1] ?? ends[0];
  return {left: ends[0][1] ? columnNumber(ends[0][1]) : 0, right: last[1] ? columnNumber(last[1]) : Infinity, top: +ends[0][2], bottom: +last[2]};
}

const ROWS_SHOWN = 12;

function sheet(name, ranges) {
  const found = [...CELLS.values()].find(each => name === each.sheet || name.endsWith(each.sheet) && name.includes(each.source)
    || '#' + each.sheet === name);
  const places = ranges.map(each => say('range', each.top, each.bottom)).join('、');
  if (!found) return el('p', {}, name + ' ' + places);
  const columns = [...found.columns].sort((one, other) => columnNumber(one.letters) - columnNumber(other.letters));
  const hit = (row, column) => ranges.some(each => row >= each.top && row <= each.bottom
    && columnNumber(column.letters) >= each.left && columnNumber(column.letters) <= each.right);
  const wanted = new Set();
  for (const range of ranges) {
    for (let row = range.top - 1; row <= range.bottom + 1 && wanted.size <= ROWS_SHOWN; row++) wanted.add(row);
  }
  const rows = [...wanted].filter(row => columns.some(column => column.rows.has(row))).sort((one, other) => one - other).slice(0, ROWS_SHOWN);
  const used = columns.filter(column => rows.some(row => column.rows.has(row)));
  const more = ranges.reduce((all, each) => all + each.bottom - each.top + 1, 0) > ROWS_SHOWN;
  return el('figure', {}, el('figcaption', {}, shown(found.sheet) + '（' + found.source + '）'),
    el('div', {class: 'scroll wide', tabindex: '0', role: 'region', 'aria-label': found.sheet}, el('table', {class: 'cells'},
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, ''), used.map(column => el('th', {scope: 'col'}, column.letters, el('br'), column.header)))),
      el('tbody', {}, rows.map(row => el('tr', {}, el('th', {scope: 'row'}, row), used.map(column =>
        el('td', {class: hit(row, column) ? 'hit' : ''}, column.rows.get(row) ?? ''))))))),
    more && el('p', {class: 'note'}, say('drawer.moreRows')));
}
