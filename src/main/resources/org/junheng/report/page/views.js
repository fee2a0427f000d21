// The views, each by its name in the address.
const VIEWS = {overview, findings, criteria, coefficients, schools, near, data, clauses};

function overview() {
  const counts = REPORT.run.counts;
  const areas = grouped(REPORT.criteria.filter(each => each.severity !== 'query'), each => each.area);
  const concluding = REPORT.criteria.filter(each => each.concludes);
  const offices = [...grouped(REPORT.findings, each => each.owner)].sort((one, other) => other[1].length - one[1].length);
  return [
    el('section', {class: 'verdict ' + REPORT.run.verdict.toLowerCase()},
      el('p', {class: 'large'}, say('verdict.' + REPORT.run.verdict)),
      el('p', {}, say('overview.counts', counts.considered, counts.met, counts.notMet, counts.undetermined + counts.error)),
      el('p', {}, say('overview.about', REPORT.run.workbooks.map(each => each.name).join('、'), REPORT.run.assessedOn, REPORT.run.pack.title)),
      counts.queries + counts.waived > 0 && el('p', {}, say('overview.besides', counts.queries, counts.waived))),
    concluding.length > 0 && el('section', {}, el('h2', {}, say('overview.parts')), el('table', {},
      el('thead', {}, el('tr', {}, ['column.part', 'column.verdict', 'column.counts'].map(key => el('th', {scope: 'col'}, say(key))))),
      el('tbody', {}, concluding.map(each => el('tr', {},
        el('td', {}, link({view: 'criteria', code: each.code}, each.title)),
        el('td', {}, badge(worst(BY_CODE.get(each.code) ?? []))),
        el('td', {}, say('counts.of', each.considered, each.met))))))),
    el('section', {}, el('h2', {}, say('overview.areas')), el('table', {class: 'areas'},
      el('thead', {}, el('tr', {}, ['column.area', 'column.met', 'column.notMet', 'column.undetermined'].map(key =>
        el('th', {scope: 'col', class: key === 'column.area' ? '' : 'number'}, say(key))))),
      el('tbody', {}, [...areas].map(([area, list]) => el('tr', {},
        el('td', {}, link({view: 'criteria', area}, area)),
        el('td', {class: 'number'}, sum(list, 'met')),
        el('td', {class: 'number'}, link({view: 'findings', area}, sum(list, 'notMet'))),
        el('td', {class: 'number'}, sum(list, 'undetermined') + sum(list, 'error'))))))),
    offices.length > 0 && el('section', {}, el('h2', {}, say('overview.offices')), el('table', {},
      el('thead', {}, el('tr', {}, ['column.office', 'column.findings', 'column.first'].map(key => el('th', {scope: 'col', class: key === 'column.findings' ? 'number' : ''}, say(key))))),
      el('tbody', {}, offices.map(([owner, list]) => el('tr', {},
        el('td', {}, link({view: 'findings', office: owner}, owner)),
        el('td', {class: 'number'}, list.length),
        el('td', {}, list[0].title)))))),
    proof(),
  ];
}

function sum(list, field) {
  return list.reduce((total, each) => total + each[field], 0);
}

function proof() {
  return [el('section', {}, el('h2', {}, say('how.title')), el('p', {}, say('how.text'))),
    PROOFS.length > 0 && el('section', {}, el('h2', {}, say('proof.title')), proofs())];
}

function findings(at) {
  const list = REPORT.findings.filter(each => fits(each, at));
  const schoolsFound = [...new Set(REPORT.findings.map(each => school(each.subject)))];
  return [
    el('h2', {}, say('nav.findings')),
    el('form', {class: 'filters', onsubmit: event => event.preventDefault()},
      choice('office', say('column.office'), [...new Set(REPORT.findings.map(each => each.owner))], at),
      choice('area', say('column.area'), [...new Set(REPORT.findings.map(each => each.area))], at),
      choice('severity', say('column.severity'), [...new Set(REPORT.findings.map(each => each.severity))], at, each => say('severity.' + each)),
      choice('school', say('column.school'), schoolsFound, at, named),
      search(at)),
    el('p', {role: 'status'}, say('findings.count', list.length, REPORT.findings.length)),
    longTable(say('nav.findings'), [
      {text: say('column.severity'), kind: 'short'}, {text: say('column.criterion'), kind: 'middle'},
      {text: say('column.message'), kind: 'wide'}, {text: say('column.office'), kind: 'short'}], list,
      each => [[badge(each.verdict), ' ', say('severity.' + each.severity)], each.title, each.message, each.owner],
      each => go({open: each.id})),
  ];
}

function fits(finding, at) {
  return (!at.office || finding.owner === at.office) && (!at.area || finding.area === at.area)
    && (!at.severity || finding.severity === at.severity) && (!at.school || school(finding.subject) === at.school)
    && (!at.q || text(finding).includes(folded(at.q)));
}

function folded(words) {
  return words.normalize('NFKC').toLowerCase();
}

function text(finding) {
  finding.text ??= folded([finding.id, finding.code, finding.title, finding.message, finding.owner, finding.subject.label].join(' '));
  return finding.text;
}

function choice(name, label, values, at, words) {
  const box = el('select', {name, onchange: event => go({[name]: event.target.value, open: ''})},
    el('option', {value: ''}, say('all')),
    values.map(each => el('option', {value: each, selected: at[name] === each}, words ? words(each) : each)));
  return el('label', {}, label, ' ', box);
}

function search(at) {
  return el('label', {}, say('search'), ' ', el('input', {type: 'search', id: 'search', value: at.q ?? '',
    placeholder: say('search.hint'), onchange: event => go({q: event.target.value, open: ''})}));
}

function criteria(at) {
  if (at.code && CRITERIA.has(at.code)) return criterion(CRITERIA.get(at.code));
  const list = REPORT.criteria.filter(each => !at.area || each.area === at.area);
  return [
    el('h2', {}, say('nav.criteria')),
    el('form', {class: 'filters', onsubmit: event => event.preventDefault()},
      choice('area', say('column.area'), [...new Set(REPORT.criteria.map(each => each.area))], at)),
    inBox(say('nav.criteria'), el('table', {class: 'criteria'},
      el('thead', {}, el('tr', {}, ['column.code', 'column.criterion', 'column.verdict', 'column.counts', 'column.strip'].map(key => el('th', {scope: 'col'}, say(key))))),
      el('tbody', {}, list.map(each => el('tr', {},
        el('td', {class: 'code'}, link({view: 'criteria', code: each.code}, each.code)),
        el('td', {}, each.title),
        el('td', {}, badge(each.considered === 0 ? 'NONE' : worst(BY_CODE.get(each.code) ?? []))),
        el('td', {}, say('counts.of', each.considered, each.met)),
        el('td', {}, strip(BY_CODE.get(each.code) ?? [], 260, 16))))))),
  ];
}

function criterion(one) {
  const list = [...BY_CODE.get(one.code) ?? []].sort((first, second) => ORDER.indexOf(first.verdict) - ORDER.indexOf(second.verdict));
  return [
    el('p', {}, link({view: 'criteria'}, say('back.criteria'))),
    el('h2', {}, one.code + '　' + one.title),
    el('p', {}, say('criterion.about', say('severity.' + one.severity), one.owner, one.area)),
    el('p', {}, one.remedy),
    el('div', {class: 'big'}, strip(list, 900, 60)),
    one.basis.map(id => CLAUSES.get(id)).filter(Boolean).map(clause => el('blockquote', {},
      el('cite', {}, clause.document + '　' + clause.article), el('p', {}, clause.text),
      !clause.verified && el('p', {class: 'note'}, say('clause.unverified')))),
    rule(one.code),
    longTable(one.title, judgedHeads(), list, judgedCells, each => go({open: each.id})),
  ];
}

function judgedHeads() {
  return [{text: say('column.verdict'), kind: 'short'}, {text: say('column.subject'), kind: 'middle'},
    {text: say('column.item'), kind: 'middle'}, {text: say('column.actual'), kind: 'number'},
    {text: say('column.required'), kind: 'middle'}, {text: say('column.gap'), kind: 'number'}];
}

function judgedCells(each) {
  return [badge(each.verdict), each.subject.label, each.item, each.actual === '' ? '—' : figure(each.actual) + each.unit,
    limit(each), each.gap === '' ? '' : gap(each)];
}

// Short by so much, or so much to spare.
function gap(each) {
  const unit = each.unit === '%' ? say('points.percent') : each.unit;
  if (Number(each.gap) <= 0) return say('spare', figure(each.gap.replace('-', '')), unit);
  return say(each.comparator === 'atMost' || each.comparator === 'lessThan' ? 'over' : 'short', figure(each.gap), unit);
}

function rule(code) {
  const found = RULES.get(code);
  return found && el('details', {}, el('summary', {}, say('rule.title', found.file, found.line)),
    el('pre', {}, found.lines.map((line, at) => {
      const number = found.line + at;
      const mark = found.deciding.includes(number);
      return el(mark ? 'mark' : 'span', {}, String(number).padStart(4) + '  ' + line + '\n');
    })));
}

function coefficients() {
  const list = DATA.more.coefficients;
  return [el('h2', {}, say('nav.coefficients')), el('p', {}, say('coefficients.how')),
    list.length === 0 && el('p', {}, say('coefficients.none')), list.map(coefficient), readings(),
    PROOFS.length > 0 && el('section', {}, el('h3', {}, say('proof.title')), proofs())];
}

function coefficient(one) {
  const judged = BY_ID.get(one.judgements[0]);
  const total = one.shares.reduce((all, each) => all + (Number(each.square) || 0), 0) || 1;
  const shares = one.shares.map(each => ({...each, part: (Number(each.square) || 0) / total}))
    .sort((first, second) => second.part - first.part);
  return el('details', {class: 'coefficient'},
    el('summary', {}, judged && badge(judged.verdict), ' ', judged ? judged.subject.label + '　' + judged.item : '', '　',
      say('coefficients.figure', figure(one.coefficient), judged ? limit(judged) : '')),
    el('p', {}, say('coefficients.mean', figure(one.mean), figure(one.deviation))),
    el('div', {class: 'big'}, strip(one.shares.map(each => ({actual: each.ratio, required: '', verdict: 'MET'})), 900, 40, Number(one.mean))),
    inBox(say('coefficients.figure', figure(one.coefficient), ''), el('table', {}, el('thead', {}, el('tr', {}, ['column.school', 'column.resource', 'column.pupils', 'column.ratio', 'column.share'].map((key, at) =>
      el('th', {scope: 'col', class: at ? 'number' : ''}, say(key))))),
      el('tbody', {}, shares.map(each => el('tr', {}, el('td', {}, each.label), el('td', {class: 'number'}, figure(each.resource)),
        el('td', {class: 'number'}, figure(each.weight)), el('td', {class: 'number'}, figure(each.ratio)),
        el('td', {class: 'number'}, bar(each, one))))))));
}

// Above the mean to the right, below it to the left.
function bar(share, one) {
  const above = Number(share.ratio) > Number(one.mean);
  const width = Math.max(0.5, share.part * 100);
  return [(share.part * 100).toFixed(1) + '% ', el('svg:svg', {class: 'bar', viewBox: '0 0 200 10', 'aria-hidden': 'true'},
    el('svg:path', {d: 'M100 0V10', class: 'axis'}),
    el('svg:rect', {x: above ? 100 : 100 - width, y: 1, width, height: 8, class: above ? 'above' : 'below'}))];
}

function schools(at) {
  if (at.school && OF_SCHOOL.has(at.school)) return oneSchool(at.school);
  const codes = REPORT.criteria.map(each => each.code)
    .filter(code => (BY_CODE.get(code) ?? []).some(each => OF_SCHOOL.has(school(each.subject))));
  const found = new Map(SCHOOLS.map(key => [key, grouped(OF_SCHOOL.get(key) ?? [], each => each.code)]));
  const order = [...SCHOOLS].sort((one, other) => failures(found.get(other)) - failures(found.get(one)));
  return [el('h2', {}, say('nav.schools')), el('p', {}, say('schools.how')),
    matrix(order, codes, found)];
}

function failures(codes) {
  return [...codes.values()].filter(list => worst(list) !== 'MET').length;
}

// Only criteria that somebody misses have a column: of the others a number tells enough.
function matrix(order, codes, found) {
  const missed = codes.filter(code => order.some(key => found.get(key).has(code) && worst(found.get(key).get(code)) !== 'MET'));
  const heads = [{text: say('column.school'), kind: 'name'}, {text: say('column.met'), kind: 'number'},
    ...missed.map(code => ({text: link({view: 'criteria', code}, code), kind: 'tiny'}))];
  return longTable(say('nav.schools'), heads, order, key => {
    const mine = found.get(key);
    return [el('th', {scope: 'row', class: 'name'}, link({view: 'schools', school: key}, named(key))),
      (mine.size - failures(mine)) + '/' + mine.size,
      ...missed.map(code => {
        const verdict = mine.has(code) ? worst(mine.get(code)) : 'NONE';
        return el('td', {class: 'tiny ' + verdict.toLowerCase(), title: CRITERIA.get(code).title + '：' + say('verdict.' + verdict)}, say('sign.' + verdict));
      })];
  }, null, 'matrix');
}

function oneSchool(key) {
  const list = [...OF_SCHOOL.get(key)].sort((one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict));
  const bad = list.filter(each => each.verdict !== 'MET');
  return [
    el('p', {}, link({view: 'schools'}, say('back.schools'))),
    el('h2', {}, named(key)),
    el('p', {}, say('school.counts', list.length, list.length - bad.length, bad.length)),
    longTable(named(key), [judgedHeads()[0], {text: say('column.criterion'), kind: 'middle'}, ...judgedHeads().slice(1)], list,
      each => [judgedCells(each)[0], each.criterion.title, ...judgedCells(each).slice(1)], each => go({open: each.id})),
  ];
}

// Both sides of a limit, as near as one or two things or a fiftieth of the limit. The few that a small limit asks for
// and that are just there say nothing.
function near() {
  const list = [];
  for (const each of JUDGED) {
    const gap = Number(each.gap);
    const required = Number(each.required);
    if (each.gap === '' || isNaN(gap) || isNaN(required) || required === 0) continue;
    if (gap === 0 && Math.abs(required) < 10) continue;
    const share = Math.abs(gap) / Math.abs(required);
    if (share <= 0.02 || Math.abs(gap) <= 2 && share <= 0.1 && Number.isInteger(gap)) list.push({each, gap, share});
  }
  list.sort((one, other) => (one.each.verdict === 'MET') - (other.each.verdict === 'MET') || one.share - other.share);
  const words = one => {
    const ceiling = one.each.comparator === 'atMost' || one.each.comparator === 'lessThan';
    const unit = one.each.unit === '%' ? say('points.percent') : one.each.unit;
    if (one.gap === 0) return say('near.even');
    const key = (one.gap > 0 ? 'near.short' : 'near.spare') + (ceiling ? '.most' : '.least');
    return say(key, figure(String(Math.abs(one.gap))), unit);
  };
  return [el('h2', {}, say('nav.near')), el('p', {}, say('near.how')),
    longTable(say('nav.near'), [...judgedHeads().slice(0, 2), {text: say('column.criterion'), kind: 'middle'}, ...judgedHeads().slice(3, 5), {text: say('column.margin'), kind: 'middle'}],
      list, one => [judgedCells(one.each)[0], one.each.subject.label, one.each.criterion.title, ...judgedCells(one.each).slice(3, 5), words(one)],
      one => go({open: one.each.id}))];
}

function data() {
  const open = REPORT.findings.filter(each => each.verdict === 'UNDETERMINED' || each.verdict === 'ERROR');
  const kinds = grouped(REPORT.problems, each => each.kind);
  return [
    el('h2', {}, say('nav.data')),
    REPORT.problems.length === 0 && el('p', {}, say('data.none')),
    [...kinds].map(([kind, list]) => el('section', {}, el('h3', {}, say('kind.' + kind) + '　' + list.length),
      longTable(kind, [{text: say('column.place'), kind: 'middle'}, {text: say('column.message'), kind: 'wide'}, {text: say('column.consequences'), kind: 'middle'}], list,
        each => [[each.workbook, each.sheet, each.cell].filter(Boolean).join('  '), each.message,
          each.consequences ? say('consequences', each.consequences.count, each.consequences.codes.join('、')) : '']))),
    el('h3', {}, say('data.open') + '　' + open.length),
    open.length > 0 && longTable(say('data.open'), [{text: say('column.criterion'), kind: 'middle'}, {text: say('column.message'), kind: 'wide'}], open,
      each => [each.title, each.message], each => go({open: each.id})),
    REPORT.queries.length > 0 && el('section', {}, el('h3', {}, say('data.queries') + '　' + REPORT.queries.length),
      el('ul', {}, REPORT.queries.map(each => el('li', {}, each.message, each.explanation && '　' + say('explained', each.explanation.reason))))),
    REPORT.waived.length > 0 && el('section', {}, el('h3', {}, say('data.waived') + '　' + REPORT.waived.length),
      el('ul', {}, REPORT.waived.map(each => el('li', {}, each.message, '　', say('explained', each.waiver.reason))))),
    REPORT.exclusions.length > 0 && el('section', {}, el('h3', {}, say('data.exclusions') + '　' + REPORT.exclusions.length),
      el('ul', {}, REPORT.exclusions.map(each => el('li', {}, each.subject.label + '：' + each.scope + '　' + each.reason)))),
    REPORT.remarks.length > 0 && el('section', {}, el('h3', {}, say('data.remarks') + '　' + REPORT.remarks.length),
      el('ul', {}, REPORT.remarks.map(each => el('li', {}, each.message)))),
  ];
}

function clauses() {
  const hows = grouped(REPORT.clauses, each => each.how);
  return [
    el('h2', {}, say('nav.clauses')),
    el('p', {}, [...hows].map(([how, list]) => say('how.' + how) + ' ' + list.length).join('　')),
    inBox(say('nav.clauses'), el('table', {class: 'clauses'}, el('thead', {}, el('tr', {}, ['column.clause', 'column.text', 'column.how', 'column.codes'].map(key => el('th', {scope: 'col'}, say(key))))),
      el('tbody', {}, REPORT.clauses.map(each => el('tr', {},
        el('td', {}, each.document, el('br'), each.article, !each.verified && el('span', {class: 'note'}, ' ' + say('clause.unverified'))),
        el('td', {}, each.text), el('td', {}, say('how.' + each.how)),
        el('td', {}, each.codes.map((code, at) => [at ? '、' : '', CRITERIA.has(code) ? link({view: 'criteria', code}, code) : code]))))))),
  ];
}
