/** What outlives a crash: edits that are not saved, written to files of their own now and then. */
package gradboard.edit.recovery;
