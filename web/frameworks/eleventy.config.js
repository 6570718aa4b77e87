export default function (config) {
  config.addPassthroughCopy({ 'node_modules/klantwaarde/site': 'klantwaarde' });
  config.addShortcode('klantwaarde', (attributes = '') => `<script async src="/klantwaarde/embed.js"></script>
<clv-calculator ${attributes}></clv-calculator>`);
}
