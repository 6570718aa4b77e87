<?php
/**
 * Plugin Name: Klantwaarde
 * Description: A calculator of customer lifetime value for your readers. Shortcode [klantwaarde] and a block.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: klantwaarde
 *
 * The site's files (dist/) belong into the folder "site" of this plugin, or onto any host: then name their address with
 *   add_filter( 'klantwaarde_address', fn() => 'https://your-site.example/klantwaarde/' );
 */

defined( 'ABSPATH' ) || exit;

// The options of the element; @options@ is filled in from options.json when the plugin is packed.
const KLANTWAARDE_OPTIONS = array( @options@ );

/** The folder with embed.js, with a slash at its end. */
function klantwaarde_address() {
	return trailingslashit( apply_filters( 'klantwaarde_address', plugins_url( 'site/', __FILE__ ) ) );
}

/**
 * The element with those attributes that are options; all others are left out, so that nobody who may write a shortcode
 * can bring in an event handler. A value is text in an attribute, never markup.
 *
 * @param array|string $attributes Of the shortcode or the block, with underscores.
 * @return string HTML.
 */
function klantwaarde_render( $attributes ) {
	$attributes = is_array( $attributes ) ? $attributes : array();
	$html       = '';
	if ( ! isset( $attributes['lang'] ) ) {
		$attributes['lang'] = substr( get_locale(), 0, 2 );
	}
	foreach ( $attributes as $name => $value ) {
		if ( is_scalar( $value ) && '' !== (string) $value && in_array( $name, KLANTWAARDE_OPTIONS, true ) ) {
			$html .= sprintf( ' %s="%s"', str_replace( '_', '-', $name ), esc_attr( $value ) );
		}
	}
	wp_enqueue_script( 'klantwaarde', klantwaarde_address() . 'embed.js', array(), null, array( 'strategy' => 'async', 'in_footer' => true ) );
	return '<clv-calculator' . $html . '></clv-calculator>';
}

add_action(
	'init',
	function () {
		add_shortcode( 'klantwaarde', 'klantwaarde_render' );
		register_block_type( __DIR__, array( 'render_callback' => 'klantwaarde_render' ) );
	}
);
