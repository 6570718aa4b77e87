<?php
/**
 * The body of a WordPress page with the plugin switched on: php page.php WORDPRESS CONTENT LOCALE < post
 * WORDPRESS is the folder of wp-settings.php, CONTENT the one that holds db.php and plugins/.
 */
error_reporting( E_ALL & ~E_DEPRECATED ); // WordPress itself is older than this PHP
ini_set( 'display_errors', '1' );

list( , $wordpress, $content, $locale ) = $argv;
define( 'ABSPATH', $wordpress . '/' );
define( 'WP_CONTENT_DIR', $content );
define( 'WP_CONTENT_URL', 'http://shop.example/wp-content' );
define( 'WP_DEFAULT_THEME', 'none' );
define( 'WP_DEBUG', false );
define( 'DISABLE_WP_CRON', true );
define( 'WPLANG', $locale );
foreach ( array( 'DB_NAME', 'DB_USER', 'DB_PASSWORD', 'DB_HOST' ) as $unused ) {
	define( $unused, '' );
}
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $purpose ) {
	define( $purpose . '_KEY', $purpose );
	define( $purpose . '_SALT', $purpose );
}
$table_prefix = 'wp_';
$_SERVER     += array( 'HTTP_HOST' => 'shop.example', 'SERVER_PROTOCOL' => 'HTTP/1.1' );
require ABSPATH . 'wp-settings.php';

// In the order in which the_content does it.
echo do_shortcode( do_blocks( stream_get_contents( STDIN ) ) );
wp_print_footer_scripts();
