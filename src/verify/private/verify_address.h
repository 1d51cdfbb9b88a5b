/*
 * verify_address.h - addresses in what a program prints.
 *
 * Where an object lies is another place in every process: what can be compared
 * is which of the places that a text names are the same one.
 */
#ifndef VERIFY_ADDRESS_H
#define VERIFY_ADDRESS_H

#include "base_text.h"

/* Appends `text` to `out` with each " at 0x..." as the number of its address,
 * in the order in which they first come, from 1. */
void verify_address_number(const BaseText *text, BaseText *out);

#endif
