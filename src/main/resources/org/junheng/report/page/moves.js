// Where the counties stood and stand: two columns of ranks with a line from each to the other.
function measureName(each) {
  return each.code ? [each.code, each.title, each.subject, each.item].filter(Boolean).join('　') : say('moves.findings');
}

function moves(at) {
  if (DATA.rankings.length === 0) return [el('h2', {}, say('nav.moves')), el('p', {}, say('moves.none'))];
  const number = Number(at.measure) in DATA.rankings ? Number(at.measure) : 0;
  const measure = DATA.rankings[number];
  const list = [...measure.stands].sort((one, other) => (one.after?.rank ?? 1e9) - (other.after?.rank ?? 1e9) || (one.before?.rank ?? 1e9) - (other.before?.rank ?? 1e9));
  const changed = list.filter(each => each.before && each.after && each.before.rank !== each.after.rank).length;
  return [el('h2', {}, say('nav.moves')), el('p', {}, say('moves.how')),
    el('form', {class: 'filters', onsubmit: event => event.preventDefault()},
      pick('measure', say('column.item'), DATA.rankings.map((each, one) => [one, measureName(each)]), {measure: number})),
    el('p', {role: 'status'}, say('moves.count', changed, list.length)),
    el('div', {class: 'beside'}, slopes(list),
      longTable(say('nav.moves'), [{text: '#', kind: 'rank'}, {text: say('moves.moved'), kind: 'rank'}, {text: say('column.county'), kind: 'name'},
        {text: DATA.before, kind: 'number'}, {text: DATA.after, kind: 'number'}, ...(measure.code ? [{text: say('column.margin'), kind: 'number'}] : [])], list,
        each => [each.after?.rank ?? '—', step(each), ranked(each.county), told(each.before, each.after), told(each.after, each.before),
          ...(measure.code ? [each.after ? el('td', {class: 'number' + (Number(each.after.margin) < 0 ? ' missed' : '')}, figure(each.after.margin)) : '—'] : [])], null, 'matrix'))];
}

function ranked(name) {
  const one = COUNTIES.find(each => each.name === name);
  return el('th', {scope: 'row', class: 'name'}, one ? county(one) : name);
}

// The limit stands beside the figure where it is not the same in both runs.
function told(place, other) {
  if (!place) return '—';
  return figure(place.actual) + (place.required && other && other.required !== place.required ? say('moves.of', figure(place.required)) : '');
}

function step(each) {
  if (!each.before || !each.after) return '';
  const by = each.before.rank - each.after.rank;
  return by === 0 ? '＝' : el('span', {class: by > 0 ? 'worse' : 'better'}, (by > 0 ? '↑' : '↓') + Math.abs(by));
}

function slopes(list) {
  const both = list.filter(each => each.before && each.after);
  if (both.length < 2) return null;
  const place = (field, each) => [...both].sort((one, other) => one[field].rank - other[field].rank || both.indexOf(one) - both.indexOf(other)).indexOf(each);
  const y = at => 26 + at * 20;
  const height = y(both.length);
  const lines = both.map(each => {
    const left = y(place('before', each));
    const right = y(place('after', each));
    const by = each.before.rank - each.after.rank;
    const kind = by > 0 ? 'up' : by < 0 ? 'down' : 'same';
    const name = each.county.replace(/\.xlsx?m?$/i, '');
    return [el('svg:path', {d: 'M136 ' + left + 'L264 ' + right, class: 'slope ' + kind}),
      el('svg:text', {x: 130, y: left + 4, 'text-anchor': 'end', class: 'label'}, short(name) + ' ' + each.before.rank),
      el('svg:text', {x: 270, y: right + 4, class: 'label'}, each.after.rank + ' ' + short(name))];
  });
  return el('svg:svg', {class: 'slopes', viewBox: '0 0 400 ' + height, role: 'img', 'aria-label': say('moves.picture', both.length)},
    el('svg:text', {x: 130, y: 12, 'text-anchor': 'end', class: 'label strong'}, short(DATA.before)), el('svg:text', {x: 270, y: 12, class: 'label strong'}, short(DATA.after)), lines);
}

function short(name) {
  return name.length > 9 ? name.slice(0, 8) + '…' : name;
}
