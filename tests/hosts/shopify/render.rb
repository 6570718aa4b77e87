# A theme app block as Shopify's own template language renders it: ruby render.rb FILE < variables as JSON
require 'json'
require 'liquid'

# In a theme, a schema is read by the editor and leaves nothing on the page.
class Schema < Liquid::Raw
  def render_to_output_buffer(_context, output)
    JSON.parse(@body)
    output
  end
end
Liquid::Template.register_tag('schema', Schema)

template = Liquid::Template.parse(File.read(ARGV[0], encoding: 'UTF-8'), error_mode: :strict)
puts template.render!(JSON.parse($stdin.read), strict_variables: true, strict_filters: true)
