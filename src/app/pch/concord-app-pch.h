/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Read once rather than for each file of the window, which takes half of the time to compile one. A file includes what it
 * needs all the same: the Flatpak is built without this.
 */

#include <adwaita.h>
