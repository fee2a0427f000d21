// The views over several counties, each by its name in the address.
const VIEWS = {counties: overview, ranking, missed, matrix, open};
const PROOFS = DATA.proofs;
const COUNTIES = DATA.counties;
const SIGNS = {N: 'NOT_MET', E: 'ERROR', U: 'UNDETERMINED', M: 'MET', '-': 'NONE'};
const VERDICTS = ['NOT_COMPLIANT', 'INCOMPLETE', 'COMPLIANT'];

function opened() {
  return [];
}

// A county by its name, leading to its own page where it has one.
function county(one, hash) {
  const name = one.name.replace(/\.[^.]+$/, '');
  return one.page ? el('a', {href: encodeURI(one.folder) + 'report.html' + (hash ?? '')}, name) : name;
}

function verdict(one) {
  const kind = {COMPLIANT: 'met', NOT_COMPLIANT: 'not_met', INCOMPLETE: 'undetermined'}[one.verdict];
  return el('span', {class: 'badge ' + kind}, say('verdict.' + one.verdict));
}

function worstFirst(one, other) {
  return VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict) || other.findings - one.findings;
}

function sum(field) {
  return COUNTIES.reduce((total, each) => total + each[field], 0);
}

function overview(at) {
  const list = COUNTIES.filter(each => (!at.verdict || each.verdict === at.verdict)
    && (!at.q || each.name.normalize('NFKC').toLowerCase().includes(at.q.normalize('NFKC').toLowerCase())));
  return [
    el('section', {class: 'verdict ' + DATA.verdict.toLowerCase()},
      el('p', {class: 'large'}, say('verdict.' + DATA.verdict)),
      el('p', {}, VERDICTS.map(each => [each, COUNTIES.filter(one => one.verdict === each).length]).filter(([, count]) => count > 0)
        .map(([each, count]) => say('verdict.' + each) + ' ' + count).join('　')),
      el('p', {}, say('overview.counts', sum('considered'), sum('met'), sum('notMet'), sum('undetermined'))),
      el('p', {}, say('overview.about', say('counties.count', COUNTIES.length), DATA.assessedOn, DATA.pack)),
      DATA.problems.some(each => each.blocking) && el('p', {}, link({view: 'open'}, say('counties.unread', DATA.problems.filter(each => each.blocking).length)))),
    el('h2', {}, say('counties.areas')),
    el('p', {}, say('counties.how')),
    el('form', {class: 'filters', onsubmit: event => event.preventDefault()},
      pick('verdict', say('column.verdict'), VERDICTS.map(each => [each, say('verdict.' + each)]), at, say('all')),
      el('label', {}, say('search'), ' ', el('input', {type: 'search', id: 'search', value: at.q ?? '', onchange: event => go({q: event.target.value})}))),
    longTable(say('counties.areas'), [{text: say('column.county'), kind: 'name'}, {text: say('column.verdict'), kind: ''},
      {text: say('column.findings'), kind: 'number'}, {text: say('column.undetermined'), kind: 'number'}, {text: say('column.queries'), kind: 'number'},
      ...DATA.areas.map(area => ({text: area, kind: 'number'}))], [...list].sort(worstFirst),
      one => [el('th', {scope: 'row', class: 'name'}, county(one)), verdict(one), one.findings, one.undetermined || '', one.queries || '',
        ...DATA.areas.map((area, number) => el('td', {class: 'number' + (one.areas[number] ? ' missed' : one.open[number] ? ' unknown' : '')},
          one.areas[number] || (one.open[number] ? '？' + one.open[number] : '')))], null, 'matrix areas'),
    PROOFS.length > 0 && el('section', {}, el('h2', {}, say('proof.title')), proofs()),
  ];
}

function pick(name, label, values, at, none) {
  return el('label', {}, label, ' ', el('select', {name, onchange: event => go({[name]: event.target.value})},
    none && el('option', {value: ''}, none),
    values.map(([value, text]) => el('option', {value, selected: String(at[name] ?? '') === String(value)}, text))));
}

// By how far each county keeps, or misses, one limit; the tightest first.
function ranking(at) {
  if (DATA.measures.length === 0) return [el('h2', {}, say('nav.ranking')), el('p', {}, say('ranking.none'))];
  const measure = DATA.measures.find(each => String(each.number) === at.measure) ?? DATA.measures[0];
  const ceiling = ['atMost', 'lessThan'].includes(measure.comparator);
  const list = [];
  for (const one of COUNTIES) {
    const found = one.figures.find(each => each.measure === measure.number);
    if (found) {
      const apart = Number(found.required) - Number(found.actual);
      list.push({one, found, margin: ceiling ? apart : -apart});
    }
  }
  list.sort((first, second) => first.margin - second.margin);
  const dots = list.map(each => ({actual: each.found.actual, required: each.found.required, verdict: each.margin < 0 ? 'NOT_MET' : 'MET'}));
  return [el('h2', {}, say('nav.ranking')), el('p', {}, say('ranking.how')),
    el('form', {class: 'filters', onsubmit: event => event.preventDefault()},
      pick('measure', say('column.item'), DATA.measures.map(each => [each.number, each.code + '　' + each.subject + '　' + each.item]), {measure: measure.number})),
    el('div', {class: 'big'}, strip(dots, 900, 40)),
    longTable(say('nav.ranking'), [{text: '#', kind: 'number'}, {text: say('column.county'), kind: 'middle'}, {text: say('column.actual'), kind: 'number'},
      {text: say('column.required'), kind: 'number'}, {text: say('column.margin'), kind: 'number'}], list,
      each => [list.indexOf(each) + 1, county(each.one, address({view: 'coefficients'})), figure(each.found.actual), figure(each.found.required),
        el('td', {class: 'number' + (each.margin < 0 ? ' missed' : '')}, each.margin < 0 ? say('ranking.over', figure(String(-each.margin))) : say('spare', figure(String(each.margin)), ''))]),
    list.length < COUNTIES.length && el('p', {class: 'note'}, say('ranking.without', COUNTIES.length - list.length))];
}

function tally(at) {
  const found = {N: 0, E: 0, U: 0, M: 0, '-': 0};
  for (const one of COUNTIES) found[one.signs[at]]++;
  return found;
}

// What most counties miss comes first.
function missed() {
  const list = DATA.criteria.map((criterion, at) => ({criterion, found: tally(at)}))
    .filter(each => each.found.N + each.found.U + each.found.E > 0)
    .sort((one, other) => other.found.N - one.found.N || other.found.U - one.found.U);
  return [el('h2', {}, say('nav.missed')), el('p', {}, say('missed.how', DATA.criteria.length - list.length)),
    longTable(say('nav.missed'), [{text: say('column.code'), kind: 'short'}, {text: say('column.criterion'), kind: 'wide'}, {text: say('column.office'), kind: 'short'},
      {text: say('missed.counties'), kind: 'number'}, {text: say('column.undetermined'), kind: 'number'}, {text: say('column.met'), kind: 'number'}], list,
      each => [each.criterion.code, each.criterion.title, each.criterion.owner, each.found.N, each.found.U + each.found.E, each.found.M])];
}

function matrix() {
  const columns = DATA.criteria.map((criterion, at) => at).filter(at => COUNTIES.some(one => 'NEU'.includes(one.signs[at])));
  const heads = [{text: say('column.county'), kind: 'name'}, {text: say('column.findings'), kind: 'number'},
    ...columns.map(at => ({text: el('span', {title: DATA.criteria[at].title}, DATA.criteria[at].code), kind: 'tiny'}))];
  return [el('h2', {}, say('nav.matrix')), el('p', {}, say('matrix.how')),
    longTable(say('nav.matrix'), heads, [...COUNTIES].sort(worstFirst), one => [el('th', {scope: 'row', class: 'name'}, county(one)), one.findings,
      ...columns.map(at => {
        const kind = SIGNS[one.signs[at]];
        const title = DATA.criteria[at].title + '：' + say('verdict.' + kind);
        const sign = one.page && kind !== 'NONE'
          ? el('a', {href: encodeURI(one.folder) + 'report.html' + address({view: 'criteria', code: DATA.criteria[at].code}), 'aria-label': title}, say('sign.' + kind))
          : say('sign.' + kind);
        return el('td', {class: 'tiny ' + kind.toLowerCase(), title}, sign);
      })], null, 'matrix')];
}

function open() {
  const blocked = COUNTIES.filter(each => each.blocking > 0).sort((one, other) => other.blocking - one.blocking);
  return [el('h2', {}, say('nav.open')),
    DATA.problems.length === 0 && blocked.length === 0 && el('p', {}, say('data.none')),
    DATA.problems.length > 0 && longTable(say('nav.open'), [{text: say('column.kind'), kind: 'short'}, {text: say('column.workbook'), kind: 'middle'}, {text: say('column.message'), kind: 'wide'}],
      DATA.problems, each => [say('kind.' + each.kind), each.workbook, each.message]),
    blocked.length > 0 && el('section', {}, el('h3', {}, say('open.blocked')),
      longTable(say('open.blocked'), [{text: say('column.county'), kind: 'middle'}, {text: say('open.problems'), kind: 'number'}, {text: say('column.undetermined'), kind: 'number'}],
        blocked, one => [county(one, address({view: 'data'})), one.blocking, one.undetermined]))];
}
