/**
 * The living demo brand: accounts to log in with, and what happened lately, counted from the first start. All through
 * commands, under ids that are the same at every start. Never part of an installation that was started without the demo.
 */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.importing.demo;
