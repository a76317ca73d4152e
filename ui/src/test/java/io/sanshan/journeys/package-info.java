/**
 * The paths of the roles, walked in a browser by clicks only on the packaged jar. They find things as people do, by caption and
 * role, and look behind no screen, but for asking which addresses there are; rules and edge cases are tried elsewhere.
 */
@NullMarked
package io.sanshan.journeys;

import org.jspecify.annotations.NullMarked;
