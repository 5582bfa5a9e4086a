(function () {
  'use strict';
  var form = document.getElementById('filters');
  var shown = document.getElementById('shown');
  var names = ['suite', 'outcome', 'engine', 'text', 'disagree', 'unforeseen'];
  var bodies = Array.prototype.slice.call(document.querySelectorAll('#cells tbody'));
  var columns = Array.prototype.slice.call(document.querySelectorAll('#cells [data-engine]'));
  var articles = {};
  document.querySelectorAll('article.question').forEach(function (article) {
    articles[article.dataset.case] = article;
  });

  function value(name) {
    var field = form.elements[name];
    return field.type === 'checkbox' ? (field.checked ? '1' : '') : field.value;
  }

  function rowMatches(row, want) {
    if (want.disagree && row.dataset.disagree !== '1') {
      return false;
    }
    if (want.text && row.firstElementChild.textContent.toLowerCase().indexOf(want.text) < 0) {
      return false;
    }
    if (!want.outcome && !want.unforeseen) {
      return true;
    }
    return Array.prototype.some.call(row.cells, function (cell) {
      return cell.dataset.outcome
        && (!want.engine || cell.dataset.engine === want.engine)
        && (!want.outcome || cell.dataset.outcome === want.outcome)
        && (!want.unforeseen || cell.dataset.unforeseen === '1');
    });
  }

  function apply() {
    var want = {};
    names.forEach(function (name) { want[name] = value(name); });
    want.text = want.text.toLowerCase();
    var count = 0;
    var all = 0;
    bodies.forEach(function (body) {
      var inSuite = !want.suite || body.dataset.suite === want.suite;
      var any = false;
      Array.prototype.forEach.call(body.rows, function (row) {
        if (!row.classList.contains('case')) {
          return;
        }
        var visible = inSuite && rowMatches(row, want);
        row.hidden = !visible;
        var article = articles[row.id];
        if (article) {
          article.hidden = !visible;
        }
        all += 1;
        count += visible ? 1 : 0;
        any = any || visible;
      });
      body.hidden = !any;
    });
    columns.forEach(function (cell) {
      cell.hidden = Boolean(want.engine) && cell.dataset.engine !== want.engine;
    });
    shown.textContent = count + ' of ' + all + ' cases';
  }

  function remember() {
    var query = new URLSearchParams();
    names.forEach(function (name) {
      if (value(name)) {
        query.set(name, value(name));
      }
    });
    var text = query.toString();
    history.replaceState(null, '', text ? '#?' + text : '#matrix');
  }

  function recall() {
    var query = new URLSearchParams(location.hash.slice(2));
    names.forEach(function (name) {
      var field = form.elements[name];
      if (field.type === 'checkbox') {
        field.checked = query.get(name) === '1';
      } else {
        field.value = query.get(name) || '';
        if (field.value !== (query.get(name) || '')) {
          field.value = '';
        }
      }
    });
    apply();
  }

  function target() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch (malformed) {
      return null;
    }
  }

  function follow() {
    if (location.hash.indexOf('#?') === 0) {
      recall();
      document.getElementById('matrix').scrollIntoView();
      return;
    }
    var element = target();
    if (!element) {
      return;
    }
    if (element.closest('[hidden]')) {
      form.reset();
      apply();
    }
    if (element.tagName === 'DETAILS') {
      element.open = true;
    }
    element.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('input', function () { apply(); remember(); });
  form.addEventListener('reset', function () {
    setTimeout(function () { apply(); remember(); }, 0);
  });
  window.addEventListener('hashchange', follow);
  apply();
  follow();
})();
