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
 * The site's files (dist/) come from the folder "site" of this plugin, where there is one; otherwise from the address below.
 * Another host is named with
 *   add_filter( 'klantwaarde_address', fn() => 'https://your-site.example/klantwaarde/' );
 */

defined( 'ABSPATH' ) || exit;

// Filled in when the plugin is packed: the options of the element from options.json, and where the site is.
const KLANTWAARDE_OPTIONS = array( @options@ );
const KLANTWAARDE_ADDRESS = '@address@';

// The worked example that is read before and without the calculator.
const KLANTWAARDE_POSTERS = array(
	'nl' => array(
		'Wat levert een nieuwe klant op?',
		'Een webwinkel met bestellingen van € 65, 45 % marge, 2,4 bestellingen per jaar en 38 % klanten die een jaar later blijven, verdient in drie jaar € 93 aan een nieuwe klant. Kost werven € 28, dan blijft er € 65 over.',
	),
	'en' => array(
		'What is a new customer worth?',
		'A shop with orders of €65, a margin of 45%, 2.4 orders a year and 38% of customers still buying a year later earns €93 from a new customer in three years. If winning one costs €28, €65 is left.',
	),
	'de' => array(
		'Was bringt ein neuer Kunde?',
		'Ein Shop mit Bestellungen über 65 €, 45 % Marge, 2,4 Bestellungen im Jahr und 38 % Kunden, die nach einem Jahr noch kaufen, verdient in drei Jahren 93 € an einem neuen Kunden. Kostet die Gewinnung 28 €, bleiben 65 €.',
	),
	'fr' => array(
		'Que rapporte un nouveau client ?',
		'Une boutique avec des commandes de 65 €, 45 % de marge, 2,4 commandes par an et 38 % de clients encore là un an après gagne 93 € par nouveau client en trois ans. S’il coûte 28 € à acquérir, il reste 65 €.',
	),
);

/** The folder with embed.js, with a slash at its end. */
function klantwaarde_address() {
	$own = is_dir( __DIR__ . '/site' ) ? plugins_url( 'site/', __FILE__ ) : KLANTWAARDE_ADDRESS;
	return trailingslashit( apply_filters( 'klantwaarde_address', $own ) );
}

/**
 * The element with those attributes that are options; all others are left out, so that nobody who may write a shortcode
 * can bring in an event handler. A value is text in an attribute, never markup.
 *
 * @param array|string $attributes Of the shortcode or the block, with underscores.
 * @param string|null  $poster     What a shortcode encloses, to be read instead of the worked example.
 * @return string HTML.
 */
function klantwaarde_render( $attributes, $poster = '' ) {
	$attributes = is_array( $attributes ) ? $attributes : array();
	$html       = '';
	if ( ! isset( $attributes['lang'] ) || ! is_string( $attributes['lang'] ) ) {
		$attributes['lang'] = substr( get_locale(), 0, 2 );
	}
	foreach ( $attributes as $name => $value ) {
		if ( is_scalar( $value ) && '' !== (string) $value && in_array( $name, KLANTWAARDE_OPTIONS, true ) ) {
			$html .= sprintf( ' %s="%s"', str_replace( '_', '-', $name ), esc_attr( $value ) );
		}
	}
	wp_enqueue_script( 'klantwaarde', klantwaarde_address() . 'embed.js', array(), null, array( 'strategy' => 'async', 'in_footer' => true ) );
	$poster = is_string( $poster ) && '' !== trim( $poster ) ? wp_kses_post( $poster ) : klantwaarde_poster( $attributes['lang'] );
	return '<clv-calculator' . $html . '>' . $poster . '</clv-calculator>';
}

/**
 * @param string $language Of the calculator; it speaks Dutch where it does not know it.
 * @return string HTML.
 */
function klantwaarde_poster( $language ) {
	list( $title, $text ) = KLANTWAARDE_POSTERS[ strtolower( substr( $language, 0, 2 ) ) ] ?? KLANTWAARDE_POSTERS['nl'];
	return '<p><strong>' . esc_html( $title ) . '</strong> ' . esc_html( $text ) . '</p>';
}

/**
 * @param array $attributes Of the block; how wide it is belongs to the box around the element.
 * @return string HTML.
 */
function klantwaarde_render_block( $attributes ) {
	return '<div ' . get_block_wrapper_attributes() . '>' . klantwaarde_render( $attributes ) . '</div>';
}

add_action(
	'init',
	function () {
		add_shortcode( 'klantwaarde', 'klantwaarde_render' );
		register_block_type( __DIR__, array( 'render_callback' => 'klantwaarde_render_block' ) );
	}
);
