/* The block in WordPress' editor: a few choices at the side, and in the text a box that stands for the calculator. */
(function (wp) {
  var el = wp.element.createElement;
  var labels = { lang: 'Language', currency: 'Currency', theme: 'Theme', preset: 'Example shop' };
  // Filled in when the plugin is packed, from options.json.
  var choices = @choices@;

  wp.blocks.registerBlockType('klantwaarde/calculator', {
    edit: function (props) {
      var set = function (name) {
        return function (value) {
          var change = {};
          change[name] = value || undefined;
          props.setAttributes(change);
        };
      };
      var selects = Object.keys(labels).map(function (name) {
        return el(wp.components.SelectControl, {
          key: name,
          label: labels[name],
          value: props.attributes[name] || '',
          options: [{ label: 'as the site', value: '' }].concat(
            choices[name].map(function (value) {
              return { label: value.replace('_', ' '), value: value };
            }),
          ),
          onChange: set(name),
        });
      });
      var accent = el(wp.components.TextControl, {
        key: 'accent',
        label: 'Accent colour',
        placeholder: '#0f766e',
        value: props.attributes.accent || '',
        onChange: set('accent'),
      });
      return el(
        'div',
        wp.blockEditor.useBlockProps(),
        el(wp.blockEditor.InspectorControls, {}, el(wp.components.PanelBody, { title: 'Klantwaarde' }, selects, accent)),
        el(wp.components.Placeholder, { icon: 'calculator', label: 'Klantwaarde' }),
      );
    },
    save: function () {
      return null; // rendered by PHP
    },
  });
})(window.wp);
