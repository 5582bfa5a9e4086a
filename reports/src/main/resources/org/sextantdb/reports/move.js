// From one column to another: as `sextant compare FROM TO` says it.
var movePage = byId('move');
var pair = byId('pair');
var answersOnce = null;
var stakes = ['DATA', 'MEANING', 'AVAILABILITY', 'EFFORT'];
var dangers = [
  { name: 'silent', title: 'Silent', note: 'It is accepted, and something else happens. No error tells.' },
  { name: 'loud', title: 'Loud', note: 'It is refused, with an error. The application notices.' },
  {
    name: 'unpromised',
    title: 'Unpromised',
    note: 'Nobody may rely on these values, and still an application may have come to: there is no claim, or both keep it and differ beside it.'
  },
  { name: 'better', title: 'Better', note: 'What did not hold, holds. Only a workaround may need a look.' }
];

function answers() {
  answersOnce = answersOnce || inflate(byId('answers')).then(JSON.parse);
  return answersOnce;
}

// A cell of the page's data, with its texts in place of their numbers.
function readCell(data, numbers) {
  function text(number) {
    return number < 0 ? null : data.texts[number];
  }
  var facts = [];
  for (var i = 0; i < numbers[1].length; i += 2) {
    facts.push([text(numbers[1][i]), text(numbers[1][i + 1]), numbers[1][i] + ' ' + numbers[1][i + 1]]);
  }
  return {
    outcome: data.outcomes[numbers[0]][0],
    word: data.outcomes[numbers[0]][1],
    facts: facts,
    code: text(numbers[2]),
    errorClass: numbers[3],
    because: text(numbers[4]),
    instead: text(numbers[5]),
    sentence: text(numbers[6])
  };
}

function differing(one, other) {
  var names = Object.create(null);
  function compare(left, right) {
    left.facts.forEach(function (fact) {
      var same = right.facts.some(function (it) { return it[2] === fact[2]; });
      if (!same) {
        names[fact[0]] = true;
      }
    });
  }
  compare(one, other);
  compare(other, one);
  return names;
}

function factsText(cell, names) {
  return cell.facts.filter(function (fact) {
    return !names || fact[0] in names;
  }).map(function (fact) {
    return fact[0] + ' ' + (fact[1] || '(empty)');
  }).join(', ');
}

function seen(cell, names) {
  var head = cell.word + (cell.code === null ? '' : ', error ' + cell.code);
  var facts = factsText(cell, names) || factsText(cell, null) || cell.sentence;
  return facts ? head + ': ' + facts : head;
}

function isTold(cell) {
  return cell.outcome !== 'NOT_RUN' && cell.outcome !== 'INCONCLUSIVE';
}

function danger(here, there) {
  if (there.outcome === 'DIFFERS') {
    return 0;
  }
  if (there.outcome === 'REFUSES') {
    return 1;
  }
  return there.outcome === 'CONFORMS' && here.outcome !== 'CONFORMS' ? 3 : 2;
}

// What changes from one column to another, the most dangerous first.
function moveBetween(data, from, to) {
  var move = { from: data.engines[from], to: data.engines[to], changes: [], unknown: [], same: 0 };
  var ranks = [];
  data.sorted.forEach(function (at, rank) { ranks[at] = rank; });
  data.cases.forEach(function (row, at) {
    var here = readCell(data, row.cells[from]);
    var there = readCell(data, row.cells[to]);
    if (!isTold(here) || !isTold(there)) {
      var untold = isTold(here) ? there : here;
      var engine = isTold(here) ? move.to : move.from;
      move.unknown.push({ row: row, because: engine.id + ' ' + untold.word + ': ' + untold.sentence });
      return;
    }
    var names = differing(here, there);
    if (here.outcome === there.outcome && !Object.keys(names).length && here.errorClass === there.errorClass) {
      move.same++;
      return;
    }
    var level = danger(here, there);
    var advice = row.advice < 0 ? null : data.texts[row.advice];
    move.changes.push({
      row: row,
      rank: ranks[at],
      danger: level,
      unused: level < 2 && here.outcome === 'REFUSES',
      from: seen(here, names),
      to: seen(there, names),
      because: there.because,
      instead: level === 3 || there.instead !== null ? there.instead : advice
    });
  });
  move.changes.sort(function (one, other) {
    return one.danger - other.danger || stakes.indexOf(one.row.stake) - stakes.indexOf(other.row.stake) || one.rank - other.rank;
  });
  return move;
}

function count(move, level) {
  return move.changes.filter(function (change) { return change.danger === level; }).length;
}

function summary(move) {
  return move.same + move.changes.length + ' cases were measured on both: ' + move.same + ' are the same; '
    + dangers.map(function (it, level) { return count(move, level) + ' ' + it.name; }).join(', ')
    + '; ' + move.unknown.length + ' unknown';
}

function linesOf(move, change) {
  var lines = [[move.from.title, change.from], [move.to.title, change.to]];
  if (change.because !== null) {
    lines.push(['because', change.because]);
  }
  if (change.instead !== null) {
    lines.push(['instead', change.instead]);
  }
  return lines;
}

function sections(move) {
  var all = [];
  dangers.forEach(function (it, level) {
    var changes = move.changes.filter(function (change) { return change.danger === level; });
    if (changes.length) {
      all.push({
        title: it.title + ' (' + changes.length + ')',
        note: it.note,
        level: level,
        entries: changes.map(function (change) {
          return {
            row: change.row,
            id: change.row.stake + ' ' + change.row.id,
            title: change.row.asks,
            lines: linesOf(move, change),
            unused: change.unused
          };
        })
      });
    }
  });
  if (move.unknown.length) {
    all.push({
      title: 'Unknown (' + move.unknown.length + ')',
      note: 'One of the two was not measured. This is neither a yes nor a no.',
      level: 4,
      entries: move.unknown.map(function (it) {
        return { row: it.row, id: it.row.id, title: it.row.asks, lines: [['', it.because]] };
      })
    });
  }
  return all;
}

function escaped(text) {
  return text.replace(/[&<>@|`*_[\]\\~#!$]/g, function (c) {
    return c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '@' ? '@<!-- -->' : '\\' + c;
  });
}

var BYTES_MAX = 60000;
var LAST_LINE_BYTES = 200;

function markdown(move) {
  var encoder = new TextEncoder();
  var text = '';
  var bytes = 0;
  var full = false;
  var shown = 0;
  var all = 0;
  function add(part) {
    var length = encoder.encode(part).length;
    if (full || bytes + length > BYTES_MAX - LAST_LINE_BYTES) {
      full = true;
      return false;
    }
    text += part;
    bytes += length;
    return true;
  }
  add('# ' + escaped('Moving from ' + move.from.title + ' to ' + move.to.title + ': what changes for an application') + '\n\n');
  add('- ' + escaped(summary(move)) + '\n');
  add('- ' + escaped('from ' + move.from.id + ' (' + move.from.version + ') to ' + move.to.id + ' (' + move.to.version + ')') + '\n');
  sections(move).forEach(function (section) {
    all += section.entries.length;
    add('\n## ' + escaped(section.title) + '\n\n' + escaped(section.note) + '\n\n');
    section.entries.forEach(function (entry) {
      var part = '- **' + escaped(entry.id) + '**' + (entry.title ? ': ' + escaped(entry.title) : '') + '\n';
      entry.lines.forEach(function (line) {
        part += '  - ' + (line[0] ? escaped(line[0]) + ': ' : '') + escaped(line[1]) + '\n';
      });
      shown += add(part) ? 1 : 0;
    });
  });
  if (full) {
    text += '\n_Cut at ' + BYTES_MAX + ' bytes: ' + shown + ' of ' + all + ' entries are shown; --json has all of them._\n';
  }
  return text;
}

function entryElement(entry, to, reason) {
  var item = make('li');
  var asks = make('p', undefined, 'asks');
  if (entry.row.stake) {
    asks.append(make('span', entry.row.stake.toLowerCase(), 'stake s-' + entry.row.stake.toLowerCase()), ' ');
  }
  var link = make('a', entry.title || entry.row.id);
  link.href = href(entry.row.id + '/' + to);
  asks.append(link, ' ', make('small', entry.row.id));
  var list = make('dl');
  entry.lines.filter(function (line) { return line[0] !== 'because' || line[1] !== reason; }).forEach(function (line) {
    list.append(make('dt', line[0]), make('dd', line[1], line[0] === 'instead' ? 'instead' : ''));
  });
  item.append(asks, list);
  return item;
}

// Entries with the same reason stand together, those with the most cases first; what the application cannot contain yet,
// because the engine that it comes from refuses it, comes last.
function groupsOf(entries) {
  var groups = [];
  var known = new Map();
  entries.forEach(function (entry) {
    var reason = entry.lines.filter(function (line) { return line[0] === 'because'; })[0];
    var key = (entry.unused ? '1' : '0') + (reason ? reason[1] : entry.row.id);
    if (!known.has(key)) {
      known.set(key, { reason: reason ? reason[1] : null, unused: Boolean(entry.unused), entries: [] });
      groups.push(known.get(key));
    }
    known.get(key).entries.push(entry);
  });
  return groups.sort(function (one, other) {
    return Number(one.unused) - Number(other.unused)
      || stakes.indexOf(one.entries[0].row.stake) - stakes.indexOf(other.entries[0].row.stake)
      || other.entries.length - one.entries.length;
  });
}

function listOf(entries, to, reason) {
  var list = make('ul', undefined, 'silent');
  entries.forEach(function (entry) { list.append(entryElement(entry, to, reason)); });
  return list;
}

function groupElements(group, to) {
  if (group.reason === null || group.entries.length === 1) {
    return [listOf(group.entries, to, null)];
  }
  var reason = make('p', group.reason + ' ', 'reason-of');
  reason.append(make('small', group.entries.length + ' cases'));
  var rest = make('details', undefined, 'more-of');
  rest.append(make('summary', 'and ' + (group.entries.length - 1) + ' more with this reason'), listOf(group.entries.slice(1), to, group.reason));
  return [reason, listOf(group.entries.slice(0, 1), to, group.reason), rest];
}

function sectionElement(section, from, to) {
  var details = make('details', undefined, 'danger');
  details.open = section.level === 0;
  details.append(make('summary', section.title + ' '));
  details.firstChild.append(make('small', section.note));
  var isUnused = false;
  groupsOf(section.entries).forEach(function (group) {
    if (group.unused && !isUnused) {
      isUnused = true;
      details.append(make('p', 'Only where you begin to use it: ' + from + ' refuses it.', 'reason-of'));
    }
    details.append.apply(details, groupElements(group, to));
  });
  return details;
}

function showMove() {
  return answers().catch(function () {
    byId('changes').replaceChildren(make('p', 'This browser cannot inflate what is in the page; the command sextant compare says the same.'));
    return null;
  }).then(function (data) {
    if (data === null) {
      return;
    }
    var ids = data.engines.map(function (engine) { return engine.id; });
    var from = ids.indexOf(pair.elements.from.value);
    var to = ids.indexOf(pair.elements.to.value);
    var changes = byId('changes');
    if (from === to) {
      byId('pair-counts').textContent = '';
      byId('as-markdown').hidden = true;
      changes.replaceChildren(make('p', 'Both are the same column; choose two.'));
      return;
    }
    var move = moveBetween(data, from, to);
    byId('pair-counts').textContent = summary(move);
    changes.replaceChildren.apply(changes, sections(move).map(function (section) {
      return sectionElement(section, move.from.title, move.to.id);
    }));
    byId('as-markdown').hidden = false;
    byId('as-markdown').querySelector('textarea').value = markdown(move);
  });
}

// False for a column that is not here.
function choose(name, id) {
  var field = pair.elements[name];
  if (id) {
    field.value = id;
  }
  return field.selectedIndex >= 0;
}

function moveAddress() {
  return '#move?' + queryText({ from: pair.elements.from.value, to: pair.elements.to.value });
}

function recallMove(query) {
  var unknown = ['from', 'to'].filter(function (name) { return !choose(name, query.get(name)); });
  if (unknown.length) {
    byId('pair-counts').textContent = '';
    byId('as-markdown').hidden = true;
    byId('changes').replaceChildren(make('p', 'These results have no measured column ' + query.get(unknown[0]) + '; choose another.'));
    return Promise.resolve();
  }
  if (!query.get('to') && pair.elements.to.length > 1 && pair.elements.from.value === pair.elements.to.value) {
    pair.elements.to.selectedIndex = pair.elements.to.length - 1;
  }
  return showMove();
}

function startMove() {
  function changed() {
    history.replaceState(null, '', moveAddress());
    showMove();
  }
  pair.hidden = pair.elements.from.length < 2;
  pair.addEventListener('submit', function (event) { event.preventDefault(); });
  pair.addEventListener('input', changed);
  byId('swap').addEventListener('click', function () {
    var from = pair.elements.from.value;
    pair.elements.from.value = pair.elements.to.value;
    pair.elements.to.value = from;
    changed();
  });
  byId('copy-markdown').addEventListener('click', function () {
    copy(byId('as-markdown').querySelector('textarea').value, function (word) {
      byId('copied').textContent = word;
    });
  });
}
