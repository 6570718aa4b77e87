<?php
/**
 * What WordPress takes instead of a database (a drop-in of wp-content): a site with a handful of options, one active plugin and
 * no content. What reaches a plugin's render functions goes through none of it.
 */
class Options_Only extends wpdb {
	const OPTIONS = array(
		'siteurl'      => 'http://shop.example',
		'home'         => 'http://shop.example',
		'blog_charset' => 'UTF-8',
		'template'     => 'none',
		'stylesheet'   => 'none',
	);

	public function __construct() {
		$this->ready   = true;
		$this->charset = 'utf8';
	}

	public function db_connect( $allow_bail = true ) {
		return true;
	}

	public function _real_escape( $text ) {
		return addslashes( $text );
	}

	public function db_version() {
		return '8.0';
	}

	public function query( $query ) {
		$this->last_result = array();
		if ( ! preg_match( '/FROM wp_options/', $query ) ) {
			return 0;
		}
		$options = self::OPTIONS + array( 'active_plugins' => serialize( array( 'klantwaarde/klantwaarde.php' ) ) );
		foreach ( $options as $name => $value ) {
			if ( false !== strpos( $query, 'autoload' ) || false !== strpos( $query, "'$name'" ) ) {
				$this->last_result[] = (object) array( 'option_name' => $name, 'option_value' => $value, 'autoload' => 'yes' );
			}
		}
		return count( $this->last_result );
	}
}

$GLOBALS['wpdb'] = new Options_Only();
