/**
 * The frame around every staff screen: page shell, menu, language, colours, login, first account and error pages. It knows no
 * feature; views bring their menu entries and titles by annotation.
 */
@NullMarked
package io.sanshan.ui.shell;

import org.jspecify.annotations.NullMarked;
