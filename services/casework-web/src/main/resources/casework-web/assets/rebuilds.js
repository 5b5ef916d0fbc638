// Follows rebuilds while the page is open. Without this the link "Look again" shows the same.
(function () {
  'use strict';
  if (!window.EventSource || !document.querySelector('[data-rebuild]')) {
    return;
  }
  var source = new EventSource('/operations/rebuilds');
  source.addEventListener('rebuild', function (event) {
    var told = JSON.parse(event.data);
    var part = document.querySelector('[data-rebuild="' + told.key + '"]');
    if (part) {
      part.querySelector('[data-sentence]').textContent = told.sentence;
      part.querySelector('progress').value = told.percent;
    }
  });
  source.addEventListener('done', function () {
    source.close();
    window.location.reload();
  });
}());
