<?php
/*
 * For WordPress behind Anteroom's gate: wp-content/mu-plugins/anteroom.php. Holds what the gate would hold or could not
 * check. Without it WordPress decides by its own settings alone.
 */
add_filter('pre_comment_approved', function ($approved) {
	$mark = $_SERVER['HTTP_X_ANTEROOM'] ?? '';
	$published = (string) $approved === '1';
	if (!$published || current_user_can('moderate_comments')) {
		return $approved;
	}
	return in_array($mark, ['hold', 'unchecked', 'spam', 'discard'], true) ? 0 : $approved;
}, 99);
