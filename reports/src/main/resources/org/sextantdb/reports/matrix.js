// The matrix: filters that live in the address, groups that fold, and arrows from cell to cell.
var matrixPage = byId('matrix');
var filters = byId('filters');
var shownCount = byId('shown');
var unfold = byId('unfold');
var fields = ['suite', 'outcome', 'engine', 'ledger', 'text', 'disagree'];
var outcomes = ['CONFORMS', 'REFUSES', 'DIFFERS', 'RECORDED', 'INCONCLUSIVE', 'NOT_RUN'];
var suites = Array.prototype.map.call(document.querySelectorAll('details.suite'), function (element) {
  return { element: element, name: element.dataset.suite, bodies: bodiesOf(element) };
});
var columnRule = -1;
var linked = false;

function bodiesOf(suite) {
  return Array.prototype.map.call(suite.querySelectorAll('tbody'), function (body) {
    var rows = Array.prototype.filter.call(body.rows, function (row) {
      return row.classList.contains('case');
    });
    return { element: body, block: body.closest('.block'), rows: rows.map(function (row) { return { element: row, text: null, seen: null }; }) };
  });
}

function styleOf(outcome) {
  return 'o-' + outcome.toLowerCase().replace('_', '-');
}

function read() {
  var want = {};
  fields.forEach(function (name) {
    var field = filters.elements[name];
    want[name] = field.type === 'checkbox' ? (field.checked ? '1' : '') : field.value;
  });
  return want;
}

function cellMatches(cell, want) {
  if (want.outcome && !cell.classList.contains(styleOf(want.outcome))) {
    return false;
  }
  if (want.ledger) {
    var unforeseen = cell.querySelector('em') !== null;
    return want.ledger === 'unforeseen' ? unforeseen
      : !unforeseen && (cell.classList.contains('o-differs') || cell.classList.contains('o-refuses'));
  }
  return true;
}

function rowMatches(row, want, column) {
  if (want.disagree && !row.element.classList.contains('mixed')) {
    return false;
  }
  if (want.text) {
    row.text = row.text || row.element.textContent.toLowerCase();
    if (row.text.indexOf(want.text) < 0) {
      return false;
    }
  }
  if (!want.outcome && !want.ledger) {
    return true;
  }
  var cells = row.element.cells;
  if (column > 0) {
    return cellMatches(cells[column], want);
  }
  for (var i = 1; i < cells.length; i++) {
    if (cellMatches(cells[i], want)) {
      return true;
    }
  }
  return false;
}

function onlyColumn(column) {
  var sheet = document.styleSheets[0];
  if (columnRule >= 0) {
    sheet.deleteRule(columnRule);
    columnRule = -1;
  }
  if (column > 0) {
    columnRule = sheet.cssRules.length;
    sheet.insertRule('@media all { #cells { --columns: 1; } .matrix tr > :nth-child(n+2):not(:nth-child(' + (column + 1) + ')), '
      + '.matrix col:nth-child(n+2):not(:nth-child(' + (column + 1) + ')) { display: none; } }', columnRule);
  }
}

function filter() {
  var want = read();
  want.text = want.text.toLowerCase();
  var column = filters.elements.engine.selectedIndex;
  var any = fields.some(function (name) { return name !== 'engine' && name !== 'suite' && want[name]; });
  var count = 0;
  var all = 0;
  suites.forEach(function (suite) {
    var inSuite = !want.suite || suite.name === want.suite;
    var left = 0;
    var block = null;
    suite.bodies.forEach(function (body) {
      var before = left;
      if (body.block !== block) {
        block = body.block;
        block.dataset.left = 0;
      }
      body.rows.forEach(function (row) {
        var visible = inSuite && rowMatches(row, want, column);
        if (row.seen !== visible) {
          row.seen = visible;
          row.element.hidden = !visible;
        }
        left += visible ? 1 : 0;
      });
      all += body.rows.length;
      body.element.hidden = left === before;
      block.dataset.left = Number(block.dataset.left) + left - before;
      block.hidden = block.dataset.left === '0';
    });
    suite.element.hidden = left === 0;
    count += left;
  });
  matrixPage.classList.toggle('filtering', any);
  onlyColumn(column);
  shownCount.textContent = count ? count + ' of ' + all + ' cases' : 'No case is like this; Show all shows ' + all;
}

function matrixAddress() {
  var set = {};
  var want = read();
  fields.forEach(function (name) {
    if (want[name]) {
      set[name] = want[name];
    }
  });
  var text = queryText(set);
  return '#matrix' + (text ? '?' + text : '');
}

function recall(query) {
  fields.forEach(function (name) {
    var field = filters.elements[name];
    var value = query.get(name) || '';
    if (field.type === 'checkbox') {
      field.checked = value === '1';
    } else {
      field.value = value;
      if (field.value !== value) {
        field.value = '';
      }
    }
  });
  filter();
}

function rememberFilters() {
  history.replaceState(null, '', matrixAddress());
}

function fold(button, open) {
  var body = button.closest('tbody');
  body.classList.toggle('open', open);
  button.setAttribute('aria-expanded', String(open));
}

function makeFolds() {
  document.querySelectorAll('span.fold').forEach(function (title) {
    var button = make('button', title.textContent, 'fold');
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    title.replaceWith(button);
  });
}

// Cells are text until somebody comes to the matrix; then each leads to its evidence.
function makeLinks() {
  if (linked) {
    return;
  }
  linked = true;
  suites.forEach(function (suite) {
    var engines = Array.prototype.map.call(suite.element.querySelector('colgroup').querySelectorAll('col[data-engine]'), function (col) {
      return '/' + encodeId(col.dataset.engine);
    });
    suite.bodies.forEach(function (body) {
      body.rows.forEach(function (row) {
        var start = '#' + encodeId(row.element.id);
        for (var i = 1; i < row.element.cells.length; i++) {
          var cell = row.element.cells[i];
          if (!cell.classList.contains('o-not-run')) {
            var link = document.createElement('a');
            link.className = 'cell';
            link.href = start + engines[i - 1];
            while (cell.firstChild) {
              link.appendChild(cell.firstChild);
            }
            cell.appendChild(link);
          }
        }
      });
    });
  });
}

function visibleLink(cell) {
  return cell && cell.querySelector('a, button');
}

function neighbour(cell, key) {
  var row = cell.parentElement;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    var step = key === 'ArrowLeft' ? -1 : 1;
    for (var at = cell.cellIndex + step; at >= 0 && at < row.cells.length; at += step) {
      if (visibleLink(row.cells[at]) && row.cells[at].offsetParent) {
        return row.cells[at];
      }
    }
    return null;
  }
  var rows = Array.prototype.slice.call(scroller.querySelectorAll('tbody tr'));
  var down = key === 'ArrowDown' ? 1 : -1;
  for (var next = rows.indexOf(row) + down; next >= 0 && next < rows.length; next += down) {
    var other = rows[next].cells[cell.cellIndex];
    if (rows[next].offsetParent && visibleLink(other)) {
      return other;
    }
  }
  return null;
}

function startMatrix() {
  makeFolds();
  filters.hidden = false;
  filters.addEventListener('submit', function (event) { event.preventDefault(); });
  filters.addEventListener('input', function () { filter(); rememberFilters(); });
  filters.addEventListener('reset', function () {
    setTimeout(function () { filter(); rememberFilters(); }, 0);
  });
  unfold.addEventListener('click', function () {
    var open = unfold.textContent === 'Unfold all';
    scroller.querySelectorAll('button.fold').forEach(function (button) { fold(button, open); });
    unfold.textContent = open ? 'Fold all' : 'Unfold all';
  });
  scroller.addEventListener('click', function (event) {
    var button = event.target.closest('button.fold');
    if (button) {
      fold(button, button.getAttribute('aria-expanded') === 'false');
    }
  });
  scroller.addEventListener('keydown', function (event) {
    var cell = event.target.closest('td, th');
    if (!cell || !/^Arrow(Left|Right|Up|Down)$/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    var next = neighbour(cell, event.key);
    if (next) {
      event.preventDefault();
      visibleLink(next).focus();
    }
  });
}
