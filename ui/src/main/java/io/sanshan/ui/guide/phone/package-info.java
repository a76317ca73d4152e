/** A shopping guide's own screens, made for a phone in one hand: her day, her code, her members, and pushing a campaign. */
@NullMarked
package io.sanshan.ui.guide.phone;

import org.jspecify.annotations.NullMarked;
