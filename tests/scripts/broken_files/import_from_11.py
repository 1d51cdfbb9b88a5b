import a from b #
