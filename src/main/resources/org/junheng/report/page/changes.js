// The views about two runs, each by its name in the address.
const VIEWS = {changed: overview, changes, causes, moves};
const COUNTIES = DATA.counties;
const FATES = ['NEW', 'GONE', 'CHANGED', 'PERSISTING'];

function named(one) {
  return one.name.replace(/\.xlsx?m?$/i, '');
}

// A county by its name, leading to its own page where it has one.
function county(one, hash) {
  return one.page ? el('a', {href: one.page + (hash ?? '')}, named(one)) : named(one);
}

function verdict(word) {
  const kind = {COMPLIANT: 'met', NOT_COMPLIANT: 'not_met', INCOMPLETE: 'undetermined'}[word];
  return el('span', {class: 'badge ' + kind}, say('verdict.' + word));
}

function total(list, field) {
  return list.reduce((sum, each) => sum + each[field], 0);
}

function moved(one) {
  return total(one.parts, 'better') + total(one.parts, 'worse');
}

// Before, after, and what lies between them, so that the reader can add up.
function sums(part) {
  if (!part.before && !part.after && !part.better && !part.worse) return '';
  return [part.before + ' → ' + part.after, (part.worse || part.better) ? el('span', {class: 'between'},
    part.worse ? el('span', {class: 'worse'}, ' +' + part.worse) : '', part.better ? el('span', {class: 'better'}, ' −' + part.better) : '') : ''];
}

function sumCell(part, state) {
  const kind = part.worse > part.better ? ' missed' : part.better > part.worse ? ' gained' : '';
  return el('td', {class: 'sum' + kind}, (part.worse || part.better) && state ? link(state, sums(part)) : sums(part));
}

function overall(parts) {
  return {before: total(parts, 'before'), after: total(parts, 'after'), better: total(parts, 'better'), worse: total(parts, 'worse')};
}

function overview() {
  const all = overall(COUNTIES.flatMap(one => one.parts));
  const lines = [...COUNTIES.keys()].sort((one, other) => moved(COUNTIES[other]) - moved(COUNTIES[one]) || one - other);
  const turned = COUNTIES.filter(one => one.verdict !== one.verdictBefore);
  const came = COUNTIES.filter(one => one.came.length + one.left.length > 0);
  return [
    el('section', {class: 'verdict'},
      el('p', {class: 'large'}, all.before + ' → ' + all.after),
      el('p', {}, say('changes.sum', all.before, all.worse, all.better, all.after)),
      el('p', {}, say('changes.about', COUNTIES.length, turned.length, DATA.changes.length)),
      DATA.onlyBefore.length > 0 && el('p', {class: 'note'}, say('changes.onlyBefore', DATA.onlyBefore.join('、'))),
      DATA.onlyAfter.length > 0 && el('p', {class: 'note'}, say('changes.onlyAfter', DATA.onlyAfter.join('、')))),
    el('h2', {}, say('changes.parts')), el('p', {}, say('changes.how')),
    longTable(say('changes.parts'), [{text: say('column.county'), kind: 'name'}, {text: say('column.verdict'), kind: ''}, {text: say('changes.all'), kind: 'sum'},
      ...DATA.areas.map(area => ({text: area, kind: 'sum'}))], [-1, ...lines],
      at => {
        if (at < 0) {
          return [el('th', {scope: 'row', class: 'name'}, el('b', {}, say('changes.total'))), '', sumCell(all, {view: 'changes'}),
            ...DATA.areas.map((area, number) => sumCell(overall(COUNTIES.map(one => one.parts[number])), {view: 'changes', area}))];
        }
        const one = COUNTIES[at];
        return [el('th', {scope: 'row', class: 'name'}, county(one), one.earlier && COUNTIES.length > 1 ? el('span', {class: 'soft'}, '（' + one.earlier + '）') : ''),
          one.verdict === one.verdictBefore ? verdict(one.verdict) : [verdict(one.verdictBefore), ' → ', verdict(one.verdict)],
          sumCell(overall(one.parts), {view: 'changes', county: at}),
          ...DATA.areas.map((area, number) => sumCell(one.parts[number], {view: 'changes', county: at, area}))];
      }, null, 'matrix areas'),
    came.length > 0 && el('section', {}, el('h2', {}, say('changes.subjects')), inBox(say('changes.subjects'), el('table', {},
      el('thead', {}, el('tr', {}, ['column.county', 'changes.came', 'changes.left'].map(key => el('th', {scope: 'col'}, say(key))))),
      el('tbody', {}, came.map(one => el('tr', {}, el('td', {class: 'code'}, county(one)), el('td', {}, several(one.came)), el('td', {}, several(one.left)))))))),
  ];
}

function several(list) {
  return list.slice(0, 8).join('、') + (list.length > 8 ? say('changes.several', list.length) : '');
}

function pick(name, label, values, at, none) {
  return el('label', {}, label, ' ', el('select', {name, onchange: event => go({[name]: event.target.value})},
    none && el('option', {value: ''}, none),
    values.map(([value, text]) => el('option', {value, selected: String(at[name] ?? '') === String(value)}, text))));
}

function fits(each, at) {
  const text = [each.code, each.subject, each.item, each.is, each.was].join(' ').normalize('NFKC').toLowerCase();
  return (!at.county || String(each.county) === at.county) && (!at.area || each.area === at.area) && (!at.kind || each.kind === at.kind)
    && (!at.cause || each.causes.some(one => DATA.causes[one].kind === at.cause)) && (!at.why || each.causes.includes(Number(at.why)))
    && (!at.q || text.includes(at.q.normalize('NFKC').toLowerCase()));
}

function changes(at) {
  const list = DATA.changes.filter(each => fits(each, at));
  const kinds = [...new Set(DATA.causes.map(each => each.kind))];
  return [el('h2', {}, say('nav.changes')),
    el('form', {class: 'filters', onsubmit: event => event.preventDefault()},
      COUNTIES.length > 1 && pick('county', say('column.county'), COUNTIES.map((one, number) => [number, named(one)]), at, say('all')),
      pick('area', say('column.area'), DATA.areas.map(area => [area, area]), at, say('all')),
      pick('kind', say('changes.fate'), FATES.slice(0, 3).map(each => [each, say('fate.' + each)]), at, say('all')),
      pick('cause', say('changes.cause'), kinds.map(each => [each, say('cause.' + each)]), at, say('all')),
      el('label', {}, say('search'), ' ', el('input', {type: 'search', id: 'search', value: at.q ?? '', onchange: event => go({q: event.target.value})}))),
    at.why && el('p', {}, say('changes.because', DATA.causes[at.why]?.words ?? ''), ' ', link({...at, why: ''}, say('all'))),
    el('p', {role: 'status'}, say('findings.count', list.length, DATA.changes.length)),
    longTable(say('nav.changes'), [{text: say('column.county'), kind: 'short'}, {text: say('column.code'), kind: 'short'}, {text: say('column.subject'), kind: 'middle'},
      {text: say('column.verdict'), kind: 'turned'}, {text: say('changes.cause'), kind: 'wide'}], list,
      each => [named(COUNTIES[each.county]), each.code, each.subject + '　' + each.item, turn(each),
        each.causes.map(one => say('cause.' + DATA.causes[one].kind) + '：' + DATA.causes[one].words).join('；')],
      each => go({open: each.county + ':' + each.id}))];
}

function turn(each) {
  return each.verdict === each.verdictBefore ? [badge(each.verdict), ' ', say('changes.figured')]
    : [word(each.verdictBefore, each), ' → ', word(each.verdict, each)];
}

// A query that is not raised is no judgement that is not made.
function word(kind, each) {
  if (each.query) return el('span', {class: 'badge ' + (kind === 'NONE' ? 'met' : 'undetermined')}, say(kind === 'NONE' ? 'query.none' : 'query.raised'));
  return badge(kind);
}

function opened(id) {
  const each = DATA.changes.find(one => one.county + ':' + one.id === id);
  if (!each) return [el('p', {}, say('drawer.unknown', id))];
  const one = COUNTIES[each.county];
  return [el('h2', {}, each.code + '　' + each.subject), el('p', {}, turn(each)),
    el('dl', {}, el('dt', {}, say('changes.was')), el('dd', {}, each.was || say('verdict.NONE')),
      el('dt', {}, say('changes.is')), el('dd', {}, each.is || say('verdict.NONE')),
      el('dt', {}, say('column.county')), el('dd', {}, county(one)), el('dt', {}, say('column.area')), el('dd', {}, each.area)),
    el('h3', {}, say('changes.cause')),
    el('ul', {}, each.causes.map(at => el('li', {}, say('cause.' + DATA.causes[at].kind) + '：', link({view: 'changes', why: at}, DATA.causes[at].words)))),
    one.page && each.is && el('p', {}, el('a', {href: one.page + address({view: 'findings', open: each.id})}, say('changes.page', named(one))))];
}

// What moved most comes first; a cell moves little, a line of a rule whole counties.
function causes(at) {
  const list = DATA.causes.map((cause, number) => {
    const own = DATA.changes.filter(each => each.causes.includes(number));
    return {cause, number, judgements: own.length, counties: new Set(own.map(each => each.county))};
  }).filter(each => !at.cause || each.cause.kind === at.cause).sort((one, other) => other.judgements - one.judgements);
  const kinds = grouped(DATA.causes, each => each.kind);
  const touched = kind => DATA.changes.filter(each => each.causes.some(one => DATA.causes[one].kind === kind));
  return [el('h2', {}, say('nav.causes')), el('p', {}, say('causes.how')),
    inBox(say('changes.cause'), el('table', {class: 'narrow'},
      el('thead', {}, el('tr', {}, ['changes.cause', 'causes.number', 'causes.judgements', 'causes.counties'].map((key, column) =>
        el('th', {scope: 'col', class: column ? 'number' : ''}, say(key))))),
      el('tbody', {}, [...kinds].map(([kind, own]) => el('tr', {}, el('td', {}, link({view: 'causes', cause: kind}, say('cause.' + kind))), el('td', {class: 'number'}, own.length),
        el('td', {class: 'number'}, link({view: 'changes', cause: kind}, touched(kind).length)), el('td', {class: 'number'}, new Set(touched(kind).map(each => each.county)).size)))))),
    el('h3', {}, say('causes.each')),
    longTable(say('causes.each'), [{text: say('column.kind'), kind: 'short'}, {text: say('changes.cause'), kind: 'wide'}, {text: say('causes.judgements'), kind: 'number'}, {text: say('column.county'), kind: 'middle'}], list,
      each => [say('cause.' + each.cause.kind), each.cause.words, link({view: 'changes', why: each.number}, each.judgements), [...each.counties].map(one => named(COUNTIES[one])).join('、')])];
}
