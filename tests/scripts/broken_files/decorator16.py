@f



