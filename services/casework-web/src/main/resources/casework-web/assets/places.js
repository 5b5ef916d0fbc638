// Draws a table of areas, or a list of places, as a map. The table stays: it tells the same, to everybody.
(function () {
  'use strict';

  /** More names than these would lie on each other. */
  var MOST_NAMES = 12;
  var part = document.getElementById('map-part');
  var box = document.getElementById('map');
  if (!part || !window.L || !window.fetch) {
    return;
  }

  var rows = {};
  document.querySelectorAll('[data-area]').forEach(function (row) {
    rows[row.dataset.area] = row.dataset;
  });

  function row(area) {
    return rows[area.properties.code] || { level: '0', words: area.properties.name };
  }

  /** A node and not a text: Leaflet would take a text for HTML. */
  function said(text) {
    var words = document.createElement('span');
    words.textContent = text;
    return words;
  }

  function draw(areas) {
    part.hidden = false;
    var tiles = box.dataset.tiles;
    var map = L.map(box, { scrollWheelZoom: false, zoomSnap: 0.25, attributionControl: Boolean(tiles) });
    if (tiles) {
      L.tileLayer(tiles, { attribution: box.dataset.attribution, maxZoom: 18 }).addTo(map);
    }
    var spots = document.querySelectorAll('[data-latitude]');
    var wide = box.clientWidth > 600;
    var roomForNames = wide && !spots.length && areas.features.length <= MOST_NAMES;
    var layer = L.geoJSON(areas, {
      style: function (area) {
        return { className: 'cw-area cw-area--' + row(area).level };
      },
      onEachFeature: function (area, shape) {
        shape.bindTooltip(said(row(area).words), roomForNames
          ? { permanent: true, direction: 'center', className: 'cw-area-label' }
          : { sticky: true });
      }
    }).addTo(map);
    spots.forEach(function (spot) {
      L.circleMarker([Number(spot.dataset.latitude), Number(spot.dataset.longitude)], { radius: 9, className: 'cw-spot' })
        .bindTooltip(said(spot.dataset.words), { permanent: wide && spots.length <= MOST_NAMES, direction: 'top', className: 'cw-area-label' })
        .addTo(map);
    });
    var fit = function () {
      map.fitBounds(layer.getBounds(), { padding: [10, 10], animate: false });
    };
    map.on('resize', fit);
    fit();
  }

  fetch(box.dataset.boundaries, { credentials: 'same-origin' })
    .then(function (answer) {
      return answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText));
    })
    .then(draw)
    .catch(function () {
      part.hidden = true;
    });
}());
