// The views over the runs of one county, each by its name in the address.
const VIEWS = {years: overview, figures, criteria, turns};
const RUNS = DATA.runs;
const WIDTH = 240;
const HEIGHT = 96;

function verdict(word) {
  const kind = {COMPLIANT: 'met', NOT_COMPLIANT: 'not_met', INCOMPLETE: 'undetermined'}[word];
  return el('span', {class: 'badge ' + kind}, say('verdict.' + word));
}

// What lies between a run and the one before it, besides the data.
function seam(run) {
  const parts = ['pack', 'program', 'date'].filter(each => run.seam[each]).map(each => say('seam.' + each));
  if (parts.length === 0) return '';
  return parts.join('、') + (run.seam.known ? '' : say('seam.unknown'));
}

function overview() {
  const last = RUNS[RUNS.length - 1];
  // what all judgements come to stands and falls with the rules, so none of it is joined where these came to something else
  const total = (field, at) => ({actual: String(RUNS[at][field]), required: '', verdict: 'NONE', step: {joined: DATA.totals[at].step.joined}});
  const open = RUNS.map((run, at) => ({actual: String(run.notMet + run.undetermined), required: '', verdict: 'NONE', step: DATA.totals[at].step}));
  return [
    el('section', {class: 'verdict ' + last.verdict.toLowerCase()},
      el('p', {class: 'large'}, say('verdict.' + last.verdict)),
      el('p', {}, say('overview.counts', last.considered, last.met, last.notMet, last.undetermined)),
      el('p', {}, say('years.about', last.day, last.pack, DATA.figures.length, DATA.criteria.length))),
    DATA.unread.map(each => el('p', {class: 'note'}, say('years.unread', each.name, each.why))),
    el('h2', {}, say('years.runs')),
    inBox(say('years.runs'), el('table', {class: 'runs'},
      el('thead', {}, el('tr', {}, ['years.number', 'years.run', 'years.day', 'years.pack', 'column.verdict', 'column.findings', 'column.met', 'column.notMet', 'column.undetermined', 'years.seam'].map((key, at) =>
        el('th', {scope: 'col', class: at > 4 && at < 9 ? 'number' : ''}, say(key))))),
      el('tbody', {}, RUNS.map((run, at) => el('tr', {}, el('td', {}, at + 1), el('td', {}, run.name), el('td', {class: 'code'}, run.day), el('td', {}, run.pack), el('td', {}, verdict(run.verdict)),
        [run.findings, run.met, run.notMet, run.undetermined].map(each => el('td', {class: 'number'}, each)), el('td', {}, seam(run))))))),
    el('h2', {}, say('years.counts')),
    el('div', {class: 'small-multiples'}, card(say('years.open'), '', open),
      ['notMet', 'undetermined', 'findings', 'considered'].map(field => card(say('years.' + field), '', RUNS.map((run, at) => total(field, at))))),
    el('h2', {}, say('how.title')), el('p', {}, say('years.how')),
  ];
}

// A small picture: the figures of all runs, joined where they mean the same, and the limit that each had to keep.
function card(title, about, points) {
  const numbers = points.flatMap(each => each ? [each.actual, each.required, each.step.restated] : [])
    .filter(each => each !== undefined && each !== null && /^-?\d+(\.\d+)?$/.test(each)).map(Number);
  const low = Math.min(...numbers, numbers.length && Math.min(...numbers) > 0 && Math.min(...numbers) < Math.max(...numbers) / 2 ? 0 : Infinity);
  const span = (Math.max(...numbers) - low) || 1;
  const x = at => points.length === 1 ? WIDTH / 2 : 22 + at * (WIDTH - 44) / (points.length - 1);
  const y = value => 28 + (1 - (Number(value) - low) / span) * (HEIGHT - 42);
  const marks = [];
  points.forEach((each, at) => {
    if (!each) return;
    const before = points[at - 1];
    if (each.required !== '' && !isNaN(each.required)) {
      const half = points.length === 1 ? 40 : (WIDTH - 44) / (points.length - 1) / 2;
      const changed = before && before.required !== '' && before.required !== each.required;
      marks.push(el('svg:path', {d: 'M' + Math.max(0, x(at) - half) + ' ' + y(each.required) + 'H' + Math.min(WIDTH, x(at) + half), class: 'bound' + (changed ? ' new' : '')}));
    }
    if (each.actual === '' || isNaN(each.actual)) return;
    if (before && before.actual !== '' && each.step.joined) {
      marks.push(el('svg:path', {d: 'M' + x(at - 1) + ' ' + y(before.actual) + 'L' + x(at) + ' ' + y(each.actual), class: 'line'}));
    } else if (before && each.step.restated && !isNaN(each.step.restated)) {
      marks.push(el('svg:path', {d: 'M' + x(at - 1) + ' ' + y(each.step.restated) + 'L' + x(at) + ' ' + y(each.actual), class: 'line again'}),
        el('svg:circle', {cx: x(at - 1), cy: y(each.step.restated), r: 3.5, class: 'point again'}));
    }
  });
  points.forEach((each, at) => {
    if (!each) return;
    if (at > 0 && !each.step.joined && points[at - 1]) marks.push(el('svg:path', {d: 'M' + (x(at - 1) + x(at)) / 2 + ' 22V' + HEIGHT, class: 'seam'}));
    if (each.actual === '' || isNaN(each.actual)) {
      marks.push(el('svg:text', {x: x(at), y: HEIGHT - 20, 'text-anchor': 'middle', class: 'label'}, '？'));
      return;
    }
    marks.push(el('svg:circle', {cx: x(at), cy: y(each.actual), r: 3.5, class: 'point ' + each.verdict.toLowerCase()}));
    if (points.length < 5 || at === 0 || at === points.length - 1) {
      marks.push(el('svg:text', {x: x(at), y: y(each.actual) - 7, 'text-anchor': at === 0 ? 'start' : at === points.length - 1 ? 'end' : 'middle', dx: at === 0 ? -14 : at === points.length - 1 ? 14 : 0, class: 'label'}, figure(each.actual)));
    }
  });
  const label = title + '：' + points.map((each, at) => RUNS[at].day + ' ' + (each && each.actual !== '' ? figure(each.actual) : '—') + (each?.required ? say('moves.of', figure(each.required)) : '')).join('，');
  return el('figure', {class: 'multiple'}, el('figcaption', {title}, title), el('p', {class: 'soft'}, about || '\u00a0'),
    el('svg:svg', {viewBox: '0 0 ' + WIDTH + ' ' + (HEIGHT + 14), role: 'img', 'aria-label': label}, marks,
      points.map((each, at) => (points.length < 5 || at === 0 || at === points.length - 1)
        && el('svg:text', {x: x(at), y: HEIGHT + 11, 'text-anchor': at === 0 ? 'start' : at === points.length - 1 ? 'end' : 'middle', dx: at === 0 ? -16 : at === points.length - 1 ? 16 : 0, class: 'label soft'}, RUNS[at].day.slice(0, 7)))),
    limits(points));
}

// What is not the same over the runs, in words.
function limits(points) {
  const said = points.filter(each => each && each.required !== '').map(each => each.required);
  const different = said.filter((each, at) => at === 0 || each !== said[at - 1]);
  const restated = points.flatMap((each, at) => each && each.step.restated && points[at - 1]
    ? [say('years.restated', RUNS[at - 1].day.slice(0, 7), figure(points[at - 1].actual), figure(each.step.restated))] : []);
  const apart = points.flatMap((each, at) => at > 0 && each && points[at - 1] && !each.step.joined && !each.step.restated ? [say('years.apart', RUNS[at].day.slice(0, 7))] : []);
  return el('p', {class: 'limits'}, different.length > 1 ? el('span', {class: 'worse'}, say('years.limits', different.map(figure).join(' → '))) : different.length === 1 ? say('years.limit', figure(different[0])) : '',
    [...restated, ...apart].map(each => el('span', {class: 'note'}, ' ' + each)));
}

function pick(name, label, values, at, none) {
  return el('label', {}, label, ' ', el('select', {name, onchange: event => go({[name]: event.target.value})},
    el('option', {value: ''}, none), values.map(value => el('option', {value, selected: at[name] === value}, value))));
}

function areas(list, at) {
  return el('form', {class: 'filters', onsubmit: event => event.preventDefault()}, pick('area', say('column.area'), [...new Set(list.map(each => each.area))], at, say('all')));
}

function figures(at) {
  const list = DATA.figures.filter(each => !at.area || each.area === at.area);
  return [el('h2', {}, say('nav.figures')), el('p', {}, say('figures.how')), DATA.figures.length === 0 && el('p', {}, say('figures.none')), areas(DATA.figures, at),
    [...grouped(list, each => each.area)].map(([area, own]) => el('section', {}, el('h3', {}, area),
      el('div', {class: 'small-multiples'}, own.map(each => {
        const unit = each.points.find(point => point)?.unit;
        const title = each.title.includes(each.item) ? each.title : each.item;
        const who = each.subject || [...new Set(each.points.filter(point => point).map(point => point.subject))].join('、');
        return card(title, [each.code, who, unit].filter(Boolean).join('　'), each.points);
      }))))];
}

function criteria(at) {
  const list = DATA.criteria.filter(each => !at.area || each.area === at.area);
  return [el('h2', {}, say('nav.criteria')), el('p', {}, say('criteria.years', DATA.always)), areas(DATA.criteria, at),
    [...grouped(list, each => each.area)].map(([area, own]) => el('section', {}, el('h3', {}, area),
      el('div', {class: 'small-multiples'}, own.map(each => card(each.title, each.code + '　' + tally(each.points), each.points.map(point => point
        && {actual: String(point.counts.considered - point.counts.met), required: '', verdict: point.counts.notMet ? 'NOT_MET' : point.counts.undetermined + point.counts.error ? 'UNDETERMINED' : 'MET', step: point.step}))))))];
}

function tally(points) {
  const asked = points.filter(each => each && each.required !== '').map(each => each.required);
  const different = asked.filter((each, at) => at === 0 || each !== asked[at - 1]);
  const of = say('years.of', points.map(each => each ? each.counts.considered : '—').join('、'));
  return different.length > 1 ? of + '　' + say('years.limits', different.map(figure).join(' → ')) : of;
}

function turns(at) {
  const list = DATA.lines.filter(each => !at.q || [each.code, each.subject, each.item].join(' ').normalize('NFKC').toLowerCase().includes(at.q.normalize('NFKC').toLowerCase()));
  return [el('h2', {}, say('nav.turns')),
    el('form', {class: 'filters', onsubmit: event => event.preventDefault()},
      el('label', {}, say('search'), ' ', el('input', {type: 'search', id: 'search', value: at.q ?? '', onchange: event => go({q: event.target.value})}))),
    el('p', {role: 'status'}, say('findings.count', list.length, DATA.lines.length)),
    longTable(say('nav.turns'), [{text: say('column.code'), kind: 'short'}, {text: say('column.subject'), kind: 'wide'},
      ...RUNS.map(run => ({text: run.day.slice(0, 7), kind: 'year'})), {text: say('changes.cause'), kind: 'wide'}], list,
      each => [each.code, each.subject + '　' + each.item, ...each.verdicts.map(badge),
        each.turns.flatMap(turn => turn.causes).map(cause => say('cause.' + cause.kind) + '：' + cause.words).join('；')],
      each => go({open: each.id}))];
}

function opened(id) {
  const each = DATA.lines.find(one => one.id === id);
  if (!each) return [el('p', {}, say('drawer.unknown', id))];
  return [el('h2', {}, each.code + '　' + each.subject + '　' + each.item),
    el('p', {}, each.verdicts.map((verdict, at) => [at ? ' → ' : '', badge(verdict)])),
    each.turns.map(turn => el('section', {}, el('h3', {}, RUNS[turn.run - 1].day + '　' + say('verdict.' + turn.verdict)), el('p', {}, turn.message),
      el('ul', {}, turn.causes.map(cause => el('li', {}, say('cause.' + cause.kind) + '：' + cause.words)))))];
}
