// What other ways of computing come to; none of them decides anything.
function readings() {
  if (REPORT.readings.length === 0) return null;
  const others = REPORT.readings[0].others;
  return el('section', {}, el('h3', {}, say('readings.title')), el('p', {}, say('readings.how')),
    el('ul', {}, others.map(each => el('li', {}, each.name + '：' + each.source))),
    inBox(say('readings.title'), el('table', {class: 'readings'},
      el('thead', {}, el('tr', {}, [say('column.subject'), say('column.item'), say('column.required'), say('readings.ours'), ...others.map(each => each.name)].map((text, at) =>
        el('th', {scope: 'col', class: at > 2 ? 'number' : ''}, text)))),
      el('tbody', {}, REPORT.readings.map(each => {
        const judged = BY_ID.get(each.judgement);
        return el('tr', {}, el('td', {}, each.subject.label), el('td', {}, each.item), el('td', {}, judged ? limit(judged) : ''),
          el('td', {class: 'number'}, link({...state(), open: each.judgement}, figure(each.actual))),
          each.others.map(other => el('td', {class: 'number' + (differs(judged, other) ? ' apart' : '')},
            other.figure ? figure(other.figure) : '—')));
      })))));
}

// Whether that way would have come out on the other side of the limit.
function differs(judged, other) {
  if (!judged || !other.figure || !['MET', 'NOT_MET'].includes(judged.verdict)) return false;
  const required = Number(judged.required);
  const met = {atMost: Number(other.figure) <= required, lessThan: Number(other.figure) < required,
    atLeast: Number(other.figure) >= required, moreThan: Number(other.figure) > required}[judged.comparator];
  return met !== undefined && met !== (judged.verdict === 'MET');
}
