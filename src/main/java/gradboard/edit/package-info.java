/**
 * The editor without a screen: the document of record and the changes that edit it. Belongs to one
 * thread, the event thread where there is a window.
 */
package gradboard.edit;
