/** What the modules share of reading the form's words, and nobody else is shown. */
package io.github.gongkai.form.internal;
