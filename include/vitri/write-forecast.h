#ifndef VITRI_WRITE_FORECAST_H
#define VITRI_WRITE_FORECAST_H

#include "vitri/forecast.h"

/**
 * Appends a forecast as XML (urn:vitri:forecast:1, data/schema/forecast.xsd): the inputs with their SHA-256, then the
 * titles in the order of the forecast, each with the criteria that are open and what could bring them. Clauses are in
 * the language of the jurisdiction. Attributes that are not set are left out. Same forecast, same bytes.
 */
void vitri_write_forecast(const VitriForecast *forecast, GString *out);

#endif
