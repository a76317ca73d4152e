/** How those who run the installation are reached. */
@org.jspecify.annotations.NullMarked
package io.sanshan.application.operation.adapter;
