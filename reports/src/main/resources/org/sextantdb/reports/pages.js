'use strict';
// One page at a time, by the address: #limits, #matrix?suite=keys, #move?from=a&to=b, #CASE, #CASE/ENGINE.
var pages = Array.prototype.slice.call(document.querySelectorAll('.page'));
var links = Array.prototype.slice.call(document.querySelectorAll('nav[aria-label="Pages"] a'));
var scroller = document.getElementById('cells');
var places = {};
var current = null;

function byId(id) {
  return document.getElementById(id);
}

function make(name, text, style) {
  var element = document.createElement(name);
  if (text !== undefined) {
    element.textContent = text;
  }
  if (style) {
    element.className = style;
  }
  return element;
}

function address() {
  var hash = location.hash.slice(1);
  var at = hash.indexOf('?');
  try {
    return {
      id: decodeURIComponent(at < 0 ? hash : hash.slice(0, at)),
      query: new URLSearchParams(at < 0 ? '' : hash.slice(at + 1).replace(/\+/g, '%2B'))
    };
  } catch (malformed) {
    return { id: '', query: new URLSearchParams() };
  }
}

// Percent-encodes what is not a plain character of ids, as the page itself does.
function encodeId(id) {
  return encodeURIComponent(id).replace(/%(2F|3A|3D|2C|2B)/g, decodeURIComponent);
}

// A blank is %20, so that a plus sign may stand for itself: tidb-8.5+optimistic.
function queryText(values) {
  return Object.keys(values).map(function (name) { return name + '=' + encodeId(values[name]); }).join('&');
}

function href(id) {
  return '#' + encodeId(id);
}

// Without scripts the evidence is on pages beside this one; with them it is here.
function leadWithin() {
  document.querySelectorAll('a[href^="evidence/"]').forEach(function (link) {
    link.setAttribute('href', link.hash);
  });
  document.querySelectorAll('small.more').forEach(function (more) {
    var link = make('a', more.textContent);
    link.href = '#matrix?' + queryText({ outcome: 'DIFFERS', text: more.dataset.group + '[' });
    more.replaceChildren(link);
  });
}

function leave() {
  if (current) {
    places[current.id] = { top: window.scrollY, inner: scroller.scrollTop, left: scroller.scrollLeft };
  }
}

// Shows a page; where one was on it before, one is again.
function enter(page, isBack) {
  pages.forEach(function (other) {
    other.classList.toggle('current', other === page);
  });
  links.forEach(function (link) {
    if (link.hash === '#' + page.id) {
      link.setAttribute('aria-current', 'page');
    } else {
      link.removeAttribute('aria-current');
    }
  });
  document.title = page.querySelector('h2').firstChild.textContent.trim() + ' · Sextant compatibility matrix';
  var moved = current !== page;
  current = page;
  var place = places[page.id];
  if (place && moved && isBack) {
    scroller.scrollTop = place.inner;
    scroller.scrollLeft = place.left;
    window.scrollTo(0, place.top);
  } else if (moved) {
    window.scrollTo(0, 0);
  }
  return moved;
}

function copy(text, tell) {
  function byHand() {
    var area = make('textarea', undefined, 'unseen');
    area.value = text;
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand('copy');
    area.remove();
    tell(done ? 'Copied.' : 'Not copied; the browser forbids it.');
  }
  if (navigator.clipboard && window.isSecureContext) {
    navigator.clipboard.writeText(text).then(function () { tell('Copied.'); }, byHand);
  } else {
    byHand();
  }
}

function inflate(element) {
  try {
    return inflateNow(element);
  } catch (unknownToBrowser) {
    return Promise.reject(unknownToBrowser);
  }
}

function inflateNow(element) {
  var text = atob(element.textContent);
  var bytes = new Uint8Array(text.length);
  for (var i = 0; i < text.length; i++) {
    bytes[i] = text.charCodeAt(i);
  }
  var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
