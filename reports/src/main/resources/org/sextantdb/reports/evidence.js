// The evidence of a case: inflated when it is asked for.
var cellPage = byId('cell');
var shownCase = byId('shown-case');
var chunkSize = Number(cellPage.dataset.chunk);
var chunks = document.querySelectorAll('script.chunk');
var tags = null;
var order = [];
var shownEngine = null;
var indexOf = Object.create(null);

suites.forEach(function (suite) {
  suite.first = order.length ? order[order.length - 1].chunk + 1 : 0;
  var at = 0;
  suite.bodies.forEach(function (body) {
    body.rows.forEach(function (row) {
      indexOf[row.element.id] = order.length;
      order.push({ row: row.element, body: body.element, chunk: suite.first + Math.floor(at / chunkSize) });
      at++;
    });
  });
});

// Frequent tags are one control character each; no text has control characters.
function longhand(text) {
  tags = tags || JSON.parse(byId('shorthand').textContent);
  return text.replace(/[\x01-\x08\x0B\x0C\x0E-\x1F]/g, function (sign) { return tags[sign.charCodeAt(0)]; });
}

// The case and the engine that an id names; null for neither.
function caseOf(id) {
  if (indexOf[id] !== undefined) {
    return { index: indexOf[id], engine: null };
  }
  for (var at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) {
    var index = indexOf[id.slice(0, at)];
    if (index !== undefined) {
      return { index: index, engine: id.slice(at + 1) };
    }
  }
  return null;
}

function neighbourCase(index, step) {
  for (var at = index + step; at >= 0 && at < order.length; at += step) {
    if (!order[at].row.hidden) {
      return order[at].row.id;
    }
  }
  return null;
}

function lead(link, id) {
  link.hidden = id === null;
  if (id !== null) {
    link.href = href(id);
  }
}

function settings(details) {
  var card = byId('engine/' + details.dataset.engine);
  var list = card && card.querySelector('dl.settings');
  var place = details.querySelector('dd.in-force');
  if (list && place) {
    var fold = make('details');
    fold.append(make('summary', 'in force on ' + card.querySelector('h4').firstChild.textContent.trim()), list.cloneNode(true));
    place.replaceChildren(fold);
  }
}

function copyButton(what, text) {
  var button = make('button', 'Copy ' + what, 'copy');
  var told = make('output');
  button.type = 'button';
  button.addEventListener('click', function () {
    copy(text(), function (word) { told.textContent = ' ' + word; });
  });
  var place = document.createDocumentFragment();
  place.append(' ', button, told);
  return place;
}

function showArticle(article, wanted) {
  article.removeAttribute('id');
  article.querySelectorAll('details.cell-evidence').forEach(function (details) {
    details.removeAttribute('id');
    settings(details);
    details.querySelectorAll('a.permalink').forEach(function (link) {
      link.after(copyButton('link', function () { return link.href; }));
    });
    details.querySelectorAll('code.command').forEach(function (command) {
      command.after(copyButton('command', function () { return command.textContent; }));
    });
  });
  shownCase.replaceChildren(article);
  openEngine(wanted.engine);
}

function openEngine(engine) {
  var opened = null;
  shownCase.querySelectorAll('details.cell-evidence').forEach(function (details) {
    if (details.dataset.engine === engine) {
      details.open = true;
      opened = details;
    }
  });
  if (opened) {
    opened.scrollIntoView({ block: 'start' });
    opened.querySelector('summary').focus({ preventScroll: true });
  } else {
    byId('cell-head').focus({ preventScroll: true });
  }
}

function showCase(wanted) {
  var place = order[wanted.index];
  shownEngine = wanted.engine;
  leave();
  enter(cellPage, false);
  byId('around').hidden = false;
  byId('back').href = matrixAddress();
  lead(byId('before'), neighbourCase(wanted.index, -1));
  lead(byId('after'), neighbourCase(wanted.index, 1));
  if (shownCase.dataset.case === place.row.id) {
    openEngine(wanted.engine);
    return Promise.resolve();
  }
  shownCase.dataset.case = place.row.id;
  shownCase.replaceChildren(make('p', 'Opening …'));
  return inflate(chunks[place.chunk]).then(function (html) {
    if (shownCase.dataset.case !== place.row.id) {
      return;
    }
    var parsed = new DOMParser().parseFromString(longhand(html), 'text/html');
    var found = Array.prototype.filter.call(parsed.querySelectorAll('article.question'), function (article) {
      return article.id === place.row.id;
    });
    showArticle(document.adoptNode(found[0]), { engine: shownEngine });
  }).catch(function () {
    delete shownCase.dataset.case;
    shownCase.replaceChildren(make('p', 'This browser cannot inflate the evidence; it is in the directory evidence beside this page.'));
  });
}

// Back in the matrix one is at the cell that one came from.
function focusCellShown() {
  var row = byId(shownCase.dataset.case || '');
  if (!row || !row.offsetParent) {
    return false;
  }
  var links = row.querySelectorAll('a');
  var link = links[0];
  links.forEach(function (other) {
    if (shownEngine !== null && other.hash === href(row.id + '/' + shownEngine)) {
      link = other;
    }
  });
  link.focus({ preventScroll: true });
  return true;
}

function startEvidence() {
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && current === cellPage) {
      location.hash = byId('back').hash;
    }
  });
}
